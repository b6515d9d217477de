package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.CircledNumber;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;

/** Where a page's footnotes begin: small lines at its foot, the first with a note's mark. */
public final class FootnoteArea {
  /** A wider step than so many times the first one ends the notes: what follows is no note. */
  private static final double STEP = 1.6;

  /** From line to line of a note, in ems, at most. */
  private static final double NOTE_PITCH = 2.2;

  /** The rule over them is thin, in points, and shorter than this share of the page's width. */
  private static final double THIN = 2.5;

  private static final double SHORT = 0.4;

  /** From the rule to the first baseline, in ems of the note, at most. */
  private static final double NEAR = 3;

  /** A page's rows, split. */
  public record TextAndNotes(List<PageRow> text, List<PageRow> notes) {}

  private FootnoteArea() {}

  /**
   * Splits a page where its notes begin: the same where it has no rule over them. Under one they
   * are notes whatever the size of the text, and whatever stands below them.
   *
   * @param rows from the top
   */
  public static TextAndNotes split(
      PdfPage page, List<PageRow> rows, double bodySize, boolean continues) {
    TextAndNotes split = split(rows, bodySize, continues);
    if (!split.notes().isEmpty()) {
      return split;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (startsWithMark(rows.get(i)) && isUnderRule(page, rows.get(i))) {
        return split(rows, i, i);
      }
    }
    return split;
  }

  /** Whether a short rule at the text's edge stands close over the row. */
  private static boolean isUnderRule(PdfPage page, PageRow row) {
    double em = markSize(row);
    double left = row.parts().get(0).line().left();
    return page.shapes().stream()
        .map(PaintedPath::box)
        .filter(b -> b.height() <= THIN && b.width() > 3 * em && b.width() < SHORT * page.width())
        .anyMatch(
            b ->
                Math.abs(b.left() - left) < em / 2
                    && b.bottom() < row.baseline()
                    && row.baseline() - b.bottom() < NEAR * em);
  }

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
    int start = goesOn && isOnePiece(rows.subList(from, first + 1)) ? from : first;
    return split(rows, start, first);
  }

  private static TextAndNotes split(List<PageRow> rows, int start, int first) {
    int end = start;
    double step = 0;
    while (end < rows.size()) {
      double next = end == start ? 0 : rows.get(end).baseline() - rows.get(end - 1).baseline();
      boolean isFar =
          step > 0 && next > STEP * step && next > NOTE_PITCH * markSize(rows.get(first));
      if (isFar || isLarger(rows.get(end), rows.get(first))) {
        break;
      }
      step = step == 0 ? next : step;
      end++;
    }
    List<PageRow> text = new ArrayList<>(rows.subList(0, start));
    text.addAll(rows.subList(end, rows.size()));
    return new TextAndNotes(text, rows.subList(start, end));
  }

  /** Whether rows follow each other as the lines of notes do. */
  private static boolean isOnePiece(List<PageRow> rows) {
    PageRow last = rows.get(rows.size() - 1);
    for (int i = 1; i < rows.size(); i++) {
      double step = rows.get(i).baseline() - rows.get(i - 1).baseline();
      if (step > NOTE_PITCH * markSize(last) || isLarger(rows.get(i - 1), last)) {
        return false;
      }
    }
    return true;
  }

  /** Notes are of one size, raised and lowered figures left out. */
  private static boolean isLarger(PageRow row, PageRow note) {
    return TypeArea.isSmaller(markSize(note), row.size());
  }

  /** The size of a note, which is its mark's: most of its first line may be lowered. */
  private static double markSize(PageRow note) {
    return note.parts().get(0).line().glyphs().get(0).size();
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
