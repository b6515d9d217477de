package org.kanyin.check.facts;

import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** How far the type area is known, and where its lines leave it. */
public final class TypeAreaLimits {
  /** Points; programs round their positions differently. */
  public static final double EXACT = 1.5;

  /** Where fewer lines than this agree on the edges, the type area is only a guess. */
  private static final double SURE_EDGES = 0.6;

  /** So many lines stand on the grid, or there is none. */
  private static final double SURE_GRID = 0.95;

  /** With fewer lines to the page there is no type area. */
  private static final int FEW_LINES = 3;

  private TypeAreaLimits() {}

  /** Whether there is one, and of one column. */
  public static boolean isKnown(TypeArea type) {
    return type.stated() || (type.columns() == 1 && type.lines() >= FEW_LINES);
  }

  public static boolean isSure(TypeArea.Edges edges) {
    return edges.flush() >= SURE_EDGES;
  }

  public static boolean hasGrid(TypeArea type) {
    return type.stated() || type.onGrid() >= SURE_GRID;
  }

  /** Where a line ends for this purpose: a mark at its end may stand past the edge. */
  public static double right(TextLine line) {
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    return line.endsInClosingMark() ? last.x() : line.cellRight();
  }

  /** Whether a line of the text goes too far to the right. */
  public static boolean passesRight(TypeArea type, PageLayout layout, TextLine line) {
    TypeArea.Edges edges = type.edges(layout.isOdd());
    return isKnown(type) && isSure(edges) && right(line) - edges.right() > EXACT;
  }
}
