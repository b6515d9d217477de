package org.kanyin.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.inspect.Anatomy;

/** Pages that stand in the file twice; nothing else is said of the second. */
final class DoubledPages implements Rule {
  /** Pages of fewer characters, and pages without a number, may well be alike. */
  private static final int FEW = 60;

  @Override
  public List<String> codes() {
    return List.of("K015");
  }

  @Override
  public void check(Subject s, Faults faults) {
    of(s.anatomy()).forEach((page, first) -> faults.add("K015", Spot.page(page), first));
  }

  /** Each page that shows what an earlier one does, folio and all, and the earlier one. */
  static Map<Integer, Integer> of(Anatomy anatomy) {
    Map<Integer, Integer> doubled = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Anatomy.Leaf leaf : anatomy.body()) {
      StringBuilder all = new StringBuilder();
      leaf.lines().forEach(p -> all.append(Texts.solid(p.line())).append('\n'));
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
