package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * Lines of columns that stand close together, parted: a gap is a gutter where the text behind it
 * begins at one place in row after row, and both sides are long.
 */
public final class SplitColumns {
  /** Ems: a gutter is at least so wide. */
  private static final double WIDTH = 0.7;

  /** Ems: a shorter stretch on either side is a label, a number, a cell. */
  private static final double LONG = 5;

  /** So many rows of a page begin behind the gutter. */
  private static final int ROWS = 5;

  /** Points: one place. */
  private static final double PLACE = 2;

  private SplitColumns() {}

  public static Pdf of(Pdf pdf) {
    List<PdfPage> pages = new ArrayList<>();
    boolean changed = false;
    for (PdfPage page : pdf.pages()) {
      PdfPage split = split(page);
      pages.add(split);
      changed |= split != page;
    }
    return changed ? pdf.withPages(pages) : pdf;
  }

  private static PdfPage split(PdfPage page) {
    Map<Long, Integer> rows = new HashMap<>();
    for (TextLine line : page.lines()) {
      for (int at : gaps(line)) {
        rows.merge(Math.round(line.glyphs().get(at).x() / PLACE), 1, Integer::sum);
      }
    }
    rows.values().removeIf(n -> n < ROWS);
    if (rows.isEmpty()) {
      return page;
    }
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line : page.lines()) {
      int from = 0;
      for (int at : gaps(line)) {
        if (rows.containsKey(Math.round(line.glyphs().get(at).x() / PLACE))) {
          lines.add(part(line, from, at));
          from = at;
        }
      }
      lines.add(from == 0 ? line : part(line, from, line.glyphs().size()));
    }
    return page.with(page.glyphs(), lines, page.images(), page.shapes());
  }

  /** Where a line goes on after a wide gap, long stretches on both sides: places of glyphs. */
  private static List<Integer> gaps(TextLine line) {
    List<Integer> found = new ArrayList<>();
    List<Glyph> glyphs = line.glyphs();
    double least = LONG * line.size();
    Glyph last = glyphs.get(0);
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph g = glyphs.get(i);
      if (g.isBlank()) {
        continue;
      }
      boolean wide = g.x() - last.right() > WIDTH * line.size();
      if (wide && last.right() - line.left() > least && line.right() - g.x() > least) {
        found.add(i);
      }
      last = g;
    }
    return found;
  }

  private static TextLine part(TextLine line, int from, int to) {
    int start = from;
    int end = to;
    while (line.glyphs().get(start).isBlank()) {
      start++;
    }
    while (line.glyphs().get(end - 1).isBlank()) {
      end--;
    }
    return new TextLine(
        line.baseline(), line.size(), line.font(), line.glyphs().subList(start, end));
  }
}
