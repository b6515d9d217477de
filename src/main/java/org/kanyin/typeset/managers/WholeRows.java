package org.kanyin.typeset.managers;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.layoutmgr.KnuthElement;
import org.apache.fop.layoutmgr.KnuthPenalty;
import org.apache.fop.layoutmgr.ListElement;

/**
 * Which rows of tables stay whole. A style keeps a row together with an integer strength (XSL 1.1,
 * 4.8), which FOP makes a penalty one below infinite: here it becomes infinite where the row and
 * what is kept with it find room on a page, and nothing where they do not, for FOP sets what it may
 * not break over the foot of the page and off the paper.
 */
final class WholeRows {
  /** What FOP makes of an integer strength, whatever the integer. */
  private static final int KEPT = KnuthElement.INFINITE - 1;

  private WholeRows() {}

  /**
   * Decides for each break inside a row.
   *
   * @param elements of a flow, spaces resolved
   * @param room of a page, millipoints
   */
  static void decide(List<ListElement> elements, int room) {
    List<KnuthPenalty> kept = new ArrayList<>();
    int height = 0;
    boolean opened = false;
    for (ListElement element : elements) {
      KnuthElement knuth = (KnuthElement) element;
      if (knuth.isPenalty() && knuth.getPenalty() < KEPT) {
        // A penalty's width is what its break adds to the page: the head again on the next.
        settle(kept, height + knuth.getWidth() > room);
        height = 0;
        opened = false;
      } else if (knuth.isPenalty()) {
        if (knuth.getPenalty() == KEPT) {
          kept.add((KnuthPenalty) knuth);
        }
      } else {
        opened |= knuth.isBox();
        // Space at the head of a page is dropped.
        height += opened ? knuth.getWidth() : 0;
      }
    }
    settle(kept, height > room);
  }

  private static void settle(List<KnuthPenalty> kept, boolean tooHigh) {
    kept.forEach(p -> p.setPenalty(tooHigh ? 0 : KnuthElement.INFINITE));
    kept.clear();
  }
}
