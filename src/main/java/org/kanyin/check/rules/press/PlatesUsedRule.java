package org.kanyin.check.rules.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/** Which plates the print shop will have to make: each costs. */
public final class PlatesUsedRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K077");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Map<String, NavigableSet<Integer>> plates = plates(context.pdf());
    if (plates.isEmpty()) {
      return Stream.empty();
    }
    String names =
        plates.entrySet().stream()
            .map(e -> e.getKey() + "（第 " + ranges(e.getValue()) + " 页）")
            .collect(Collectors.joining("，"));
    return Stream.of(Violation.of("K077", FaultLocation.DOCUMENT, plates.size(), names));
  }

  /** The pages of each plate; black first, the others as they are met. */
  private static Map<String, NavigableSet<Integer>> plates(Pdf pdf) {
    Map<String, NavigableSet<Integer>> plates = new LinkedHashMap<>();
    plates.put(Separation.BLACK, new TreeSet<>());
    for (PdfPage page : pdf.pages()) {
      for (InkedObject object : InkedObject.of(page)) {
        for (String plate : Separation.of(object.colour()).keySet()) {
          plates.computeIfAbsent(plate, p -> new TreeSet<>()).add(page.number());
        }
      }
    }
    plates.values().removeIf(NavigableSet::isEmpty);
    return plates;
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
