package org.kanyin.check.facts;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;

/** Pages that stand in the file twice. */
public final class DoubledPages {
  /** Pages of fewer characters, and pages without a number, may well be alike. */
  private static final int FEW = 60;

  private DoubledPages() {}

  /**
   * Each page that shows what an earlier one does, folio and all, and the earlier one; in the order
   * of the pages, counted from 1.
   */
  public static Map<Integer, Integer> of(PageStructure structure) {
    Map<Integer, Integer> doubled = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (PageLayout layout : structure.body()) {
      StringBuilder all = new StringBuilder();
      layout.lines().forEach(p -> all.append(PrintedText.solid(p.line())).append('\n'));
      if (all.length() >= FEW && layout.folio().isPresent()) {
        Integer first = seen.putIfAbsent(all.toString(), layout.number());
        if (first != null) {
          doubled.put(layout.number(), first);
        }
      }
    }
    return Collections.unmodifiableMap(doubled);
  }
}
