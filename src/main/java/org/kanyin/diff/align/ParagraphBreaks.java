package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.ParagraphStart;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Sign;

/** Paragraphs split or run together while their words stayed. */
public final class ParagraphBreaks {
  /**
   * Between two signs that are next to each other on both sides, but for what was added or cut.
   *
   * @param oldFrom the first old sign after the one before
   * @param old the one after
   * @param revised the same in the new
   * @param split whether a paragraph begins there now; else it did
   */
  public record Break(int oldFrom, int old, int revised, boolean split) {}

  private ParagraphBreaks() {}

  /** In running text only: a cell, an entry or a cover's line is no paragraph. */
  public static List<Break> of(AlignedFlow pair) {
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
        ParagraphStart was = start(pair.oldSigns().subList(last, i + 1));
        ParagraphStart is = start(pair.newSigns().subList(a.newOf()[last], j + 1));
        if (was != is && was != ParagraphStart.PERHAPS && is != ParagraphStart.PERHAPS) {
          breaks.add(new Break(last + 1, i, j, is == ParagraphStart.PARAGRAPH));
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
  private static ParagraphStart start(List<Sign> signs) {
    boolean sure = true;
    boolean begins = false;
    for (Sign s : signs.subList(1, signs.size())) {
      if (s.cell() || (s.generated() && s.start() != ParagraphStart.NONE)) {
        return ParagraphStart.PERHAPS;
      }
      begins |= s.start() == ParagraphStart.PARAGRAPH;
      sure &= s.start() != ParagraphStart.PERHAPS;
    }
    boolean told = begins || sure;
    return !told || signs.get(0).cell()
        ? ParagraphStart.PERHAPS
        : begins ? ParagraphStart.PARAGRAPH : ParagraphStart.NONE;
  }
}
