package org.kanyin.check.align;

import java.util.HashSet;
import java.util.Set;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Pages of running text hardly a word of which is in the manuscript: of another issue, perhaps. */
public final class StrangePages {
  /** Of fewer characters nobody can tell. */
  private static final int FEW = 80;

  /** So much of a page is nobody's. */
  private static final double MOST = 0.75;

  private StrangePages() {}

  /** Sheets; none where there are as many as others: then the manuscript is another. */
  public static Set<Integer> of(PageStructure structure, ManuscriptAlignment alignment) {
    Set<Integer> strange = new HashSet<>();
    for (PageLayout layout : structure.body()) {
      long all = 0;
      long nobodys = 0;
      for (TextLine line : layout.text()) {
        for (Glyph g : line.glyphs()) {
          int number = alignment.pages().number(g);
          if (number >= 0 && !g.isBlank()) {
            all++;
            nobodys += alignment.owner(number) < 0 ? 1 : 0;
          }
        }
      }
      if (all >= FEW && nobodys > MOST * all) {
        strange.add(layout.number());
      }
    }
    return 2 * strange.size() < structure.body().size() ? strange : Set.of();
  }
}
