package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs parted or run together while their words stayed. */
final class Breaks {
  /**
   * Between two signs that are next to each other on both sides, but for what was added or cut.
   *
   * @param oldFrom the first old sign after the one before
   * @param old the one after
   * @param neu the same in the new
   * @param parted whether a paragraph begins there now; else it did
   */
  record Break(int oldFrom, int old, int neu, boolean parted) {}

  private Breaks() {}

  /** In running text only: a cell, an entry or a cover's line is no paragraph. */
  static List<Break> of(Pair pair) {
    List<Break> breaks = new ArrayList<>();
    if (pair.flow() != Flow.BODY) {
      return breaks;
    }
    Alignment a = pair.alignment();
    int last = -1;
    for (int i = 0; i < a.newOf().length; i++) {
      int j = a.newOf()[i];
      if (j < 0) {
        continue;
      }
      if (last >= 0 && a.oldChain()[last] == a.oldChain()[i] && isNext(a, a.newOf()[last], j)) {
        Sign.Start was = start(pair.oldSigns().subList(last, i + 1));
        Sign.Start is = start(pair.newSigns().subList(a.newOf()[last], j + 1));
        if (was != is && was != Sign.Start.PERHAPS && is != Sign.Start.PERHAPS) {
          breaks.add(new Break(last + 1, i, j, is == Sign.Start.PARAGRAPH));
        }
      }
      last = i;
    }
    return breaks;
  }

  /** Whether nothing that stood elsewhere stands between two new signs. */
  private static boolean isNext(Alignment a, int from, int to) {
    for (int j = from + 1; j < to; j++) {
      if (a.oldOf()[j] >= 0) {
        return false;
      }
    }
    return from < to;
  }

  /** Whether a paragraph begins after the first of these signs. */
  private static Sign.Start start(List<Sign> signs) {
    boolean sure = true;
    boolean begins = false;
    for (Sign s : signs.subList(1, signs.size())) {
      if (s.cell() || s.generated() && s.start() != Sign.Start.NONE) {
        return Sign.Start.PERHAPS;
      }
      begins |= s.start() == Sign.Start.PARAGRAPH;
      sure &= s.start() != Sign.Start.PERHAPS;
    }
    boolean told = begins || sure;
    return !told || signs.get(0).cell()
        ? Sign.Start.PERHAPS
        : begins ? Sign.Start.PARAGRAPH : Sign.Start.NONE;
  }
}
