package org.kanyin.check.rules.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.analysis.PageStructure;
import org.kanyin.analysis.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;

/** Pages that stand in the file twice; nothing else is said of the second. */
public final class DoubledPageRule implements Rule {
  /** Pages of fewer characters, and pages without a number, may well be alike. */
  private static final int FEW = 60;

  @Override
  public List<String> codes() {
    return List.of("K015");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    of(context.structure())
        .forEach((page, first) -> faults.add("K015", FaultLocation.page(page), first));
  }

  /** Each page that shows what an earlier one does, folio and all, and the earlier one. */
  public static Map<Integer, Integer> of(PageStructure structure) {
    Map<Integer, Integer> doubled = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (PageStructure.Leaf leaf : structure.body()) {
      StringBuilder all = new StringBuilder();
      leaf.lines().forEach(p -> all.append(PrintedText.solid(p.line())).append('\n'));
      if (all.length() >= FEW && leaf.folio().isPresent()) {
        Integer first = seen.putIfAbsent(all.toString(), leaf.number());
        if (first != null) {
          doubled.put(leaf.number(), first);
        }
      }
    }
    return doubled;
  }
}
