package org.kanyin.analysis.prose;

import java.util.Comparator;
import java.util.List;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.inspect.model.TextLine;

/**
 * Lines of one size, each alone below the one before it: a paragraph, several, a column of a page,
 * a cell.
 *
 * @param page its place among the pages that are read, from 0
 * @param lines from the top, at least one
 */
record TextStack(PageLayout layout, int page, List<TextLine> lines) {
  /** Fewer lines make no column that others could be compared with. */
  private static final int FEW = 4;

  /** Ems: narrower is a column of a table, or a margin's note. */
  private static final double NARROW = 8;

  /** Of the lines so many end near the right edge: cells and lists do not. */
  private static final double FULL = 0.5;

  /** One line in so many may stick out. */
  private static final int STICKING_OUT = 20;

  TextStack {
    lines = List.copyOf(lines);
  }

  double size() {
    return lines.get(lines.size() / 2).size();
  }

  /** The leftmost of its lines' beginnings that another line shares. */
  double left() {
    List<Double> lefts = lines.stream().map(TextLine::cellLeft).sorted().toList();
    for (int i = 0; i + 1 < lefts.size(); i++) {
      if (lefts.get(i + 1) - lefts.get(i) < ProseColumn.NEAR * size()) {
        return lefts.get(i);
      }
    }
    return lefts.get(0);
  }

  /** Where its longest lines end. */
  double right() {
    List<Double> rights =
        lines.stream().map(TextLine::cellRight).sorted(Comparator.reverseOrder()).toList();
    return rights.get(rights.size() / STICKING_OUT);
  }

  /** Whether by itself it shows how a column of running text is set. */
  boolean isColumn() {
    double right = right();
    long full = lines.stream().filter(l -> ProseColumn.reaches(l, right)).count();
    return lines.size() >= FEW
        && right - left() >= NARROW * size()
        && full >= FULL * lines.size()
        && lines.stream().filter(ProseLine::isChinese).count() * 2 >= lines.size();
  }
}
