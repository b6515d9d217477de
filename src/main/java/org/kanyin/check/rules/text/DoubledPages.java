package org.kanyin.check.rules.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;

/** Pages that stand in the file twice; nothing else is said of the second. */
public final class DoubledPages implements Rule {
  /** Pages of fewer characters, and pages without a number, may well be alike. */
  private static final int FEW = 60;

  @Override
  public List<String> codes() {
    return List.of("K015");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    of(s.anatomy()).forEach((page, first) -> faults.add("K015", FaultLocation.page(page), first));
  }

  /** Each page that shows what an earlier one does, folio and all, and the earlier one. */
  public static Map<Integer, Integer> of(PageStructure anatomy) {
    Map<Integer, Integer> doubled = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (PageLayout leaf : anatomy.body()) {
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
