package org.kanyin.diff.flow;

import java.util.List;
import org.kanyin.analysis.ReadingOrder;

/** Which stretches of a page are rows of a table's cells, by its rules. */
final class RuledBands {
  /** A table of three rules has a head and a body; where there are more, rules part the rows. */
  private static final int HEAD_AND_BODY = 2;

  /** Text runs in fewer columns than these. */
  private static final int CELLS = 3;

  private RuledBands() {}

  /** Whether the band is one of several of its page between rules that have cells side by side. */
  static boolean isRuledRow(List<ReadingOrder.Band> bands, int i) {
    int from = i;
    while (from >= 0 && isCellsOfPage(bands.get(from), page(bands.get(i)))) {
      from--;
    }
    int to = i;
    while (to < bands.size() && isCellsOfPage(bands.get(to), page(bands.get(i)))) {
      to++;
    }
    return to - from - 1 > HEAD_AND_BODY;
  }

  private static boolean isCellsOfPage(ReadingOrder.Band band, int page) {
    return hasCells(band) && page(band) == page;
  }

  private static int page(ReadingOrder.Band band) {
    return band.rows().get(0).parts().get(0).page();
  }

  /**
   * Between rules, and side by side, or in more columns than text has: what else stands side by
   * side is text in columns.
   */
  static boolean hasCells(ReadingOrder.Band band) {
    long several = band.rows().stream().filter(r -> r.parts().size() > 1).count();
    return band.isRuled() && (2 * several >= band.rows().size() || band.columns().size() >= CELLS);
  }
}
