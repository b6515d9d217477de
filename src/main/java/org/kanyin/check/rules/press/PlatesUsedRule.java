package org.kanyin.check.rules.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfPage;

/** Which plates the print shop will have to make: each costs. */
public final class PlatesUsedRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K077");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    Map<String, TreeSet<Integer>> plates = new LinkedHashMap<>();
    plates.put(Separation.BLACK, new TreeSet<>());
    for (PdfPage page : context.pdf().pages()) {
      for (InkedObject paint : InkedObject.of(page)) {
        for (String plate : Separation.of(paint.colour()).keySet()) {
          plates.computeIfAbsent(plate, p -> new TreeSet<>()).add(page.number());
        }
      }
    }
    plates.values().removeIf(TreeSet::isEmpty);
    List<String> names = new ArrayList<>();
    plates.forEach((name, pages) -> names.add(name + "（第 " + ranges(pages) + " 面）"));
    if (!names.isEmpty()) {
      faults.add("K077", FaultLocation.DOCUMENT, names.size(), String.join("，", names));
    }
  }

  /** 1、3-5、9. */
  private static String ranges(NavigableSet<Integer> pages) {
    List<String> parts = new ArrayList<>();
    int first = pages.first();
    int last = first;
    for (int page : pages.tailSet(first, false)) {
      if (page != last + 1) {
        parts.add(range(first, last));
        first = page;
      }
      last = page;
    }
    parts.add(range(first, last));
    return String.join("、", parts);
  }

  private static String range(int first, int last) {
    return first == last ? "" + first : first + "-" + last;
  }
}
