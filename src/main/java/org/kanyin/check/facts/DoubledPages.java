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
    front(structure, doubled);
    return Collections.unmodifiableMap(doubled);
  }

  /** Covers and contents have no number: they are one where each glyph stands at one place. */
  private static void front(PageStructure structure, Map<Integer, Integer> doubled) {
    Map<String, Integer> seen = new HashMap<>();
    for (PageLayout layout : structure.pages()) {
      boolean isFront =
          layout.kind() == PageLayout.Kind.COVER || layout.kind() == PageLayout.Kind.CONTENTS;
      if (isFront && layout.lines().size() > 1) {
        StringBuilder all = new StringBuilder();
        layout
            .page()
            .glyphs()
            .forEach(
                g ->
                    all.append(g.text())
                        .append(Math.round(g.x()))
                        .append(',')
                        .append(Math.round(g.baseline())));
        Integer first = seen.putIfAbsent(all.toString(), layout.number());
        if (first != null) {
          doubled.put(layout.number(), first);
        }
      }
    }
  }
}
