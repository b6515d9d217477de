package org.kanyin.intake.document;

import java.util.List;

/**
 * A table.
 *
 * @param widths of the columns of its grid, any unit; empty where unknown
 */
public record WordTable(int number, List<Double> widths, List<Row> rows) implements WordBlock {
  public WordTable {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param header whether it is repeated on each page
   */
  public record Row(boolean header, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell; what a merge hides is not there.
   *
   * @param columns how many columns of the grid it takes
   * @param rows how many rows it takes
   */
  public record Cell(int columns, int rows, List<WordBlock> blocks) {
    public Cell {
      blocks = List.copyOf(blocks);
    }
  }
}
