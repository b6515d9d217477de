package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.CircledNumber;
import org.kanyin.inspect.model.Glyph;

/** Where a page's footnotes begin: small lines at its foot, the first with a note's mark. */
public final class FootnoteArea {
  /** A wider step than so many times the first one ends the notes: what follows is no note. */
  private static final double STEP = 1.6;

  /** A page's rows, split. */
  public record TextAndNotes(List<PageRow> text, List<PageRow> notes) {}

  private FootnoteArea() {}

  /**
   * Splits a page where its notes begin.
   *
   * @param rows from the top
   * @param bodySize points
   * @param continues whether the last page with text ended in notes: they may go on without a mark
   */
  public static TextAndNotes split(List<PageRow> rows, double bodySize, boolean continues) {
    int from = rows.size();
    while (from > 0 && TypeArea.isSmaller(rows.get(from - 1).size(), bodySize)) {
      from--;
    }
    int first = from;
    while (first < rows.size() && !startsWithMark(rows.get(first))) {
      first++;
    }
    boolean goesOn = continues && first < rows.size() && first > from && first - from <= 3;
    int start = goesOn ? from : first;
    int end = start;
    double step = 0;
    while (end < rows.size()) {
      double next = end == start ? 0 : rows.get(end).baseline() - rows.get(end - 1).baseline();
      if (step > 0 && next > STEP * step) {
        break;
      }
      step = step == 0 ? next : step;
      end++;
    }
    List<PageRow> text = new ArrayList<>(rows.subList(0, start));
    text.addAll(rows.subList(end, rows.size()));
    return new TextAndNotes(text, rows.subList(start, end));
  }

  private static boolean startsWithMark(PageRow row) {
    Glyph first = row.parts().get(0).line().glyphs().get(0);
    return isMark(first.codePoint());
  }

  /** ① to ㊿. */
  public static boolean isMark(int c) {
    return CircledNumber.is(c);
  }
}
