package org.kanyin.impose.model;

import java.util.List;

/**
 * How the cells of a sheet lie, and what the lines between them are for. The lines are the same
 * seen from the front and from the back.
 *
 * @param rows of cells
 * @param columns of cells
 * @param upright what divides columns, from the left
 * @param level what divides rows, from the top
 */
public record CellGrid(int rows, int columns, List<Line> upright, List<Line> level) {

  /** What is done along a line between cells. */
  public enum Line {
    /** Folded and sewn or stapled: the pages on both sides meet. */
    SPINE,
    /** Folded, and trimmed open when the book is bound. */
    FOLD,
    /** Cut before anything else. */
    CUT
  }

  public CellGrid {
    upright = List.copyOf(upright);
    level = List.copyOf(level);
    if (upright.size() != columns - 1 || level.size() != rows - 1) {
      throw new IllegalArgumentException(rows + " × " + columns + ": " + upright + ", " + level);
    }
  }

  /** So many cells to be cut apart, nowhere folded. */
  public static CellGrid cut(int cells) {
    int rows = cells <= 2 ? 1 : cells <= 8 ? 2 : 4;
    int columns = cells / rows;
    return new CellGrid(lines(rows, Line.CUT), columns);
  }

  private CellGrid(List<Line> level, int columns) {
    this(level.size() + 1, columns, lines(columns, Line.CUT), level);
  }

  private static List<Line> lines(int cells, Line kind) {
    return java.util.Collections.nCopies(cells - 1, kind);
  }

  public int cells() {
    return rows * columns;
  }
}
