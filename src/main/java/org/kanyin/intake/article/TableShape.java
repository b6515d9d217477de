package org.kanyin.intake.article;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.intake.document.WordTable;

/**
 * A table as the manifest wants it: all rows of one width, no cell beyond the last row, no row
 * without a cell of its own.
 *
 * @param padded whether empty cells had to be put in
 */
record TableShape(int columns, List<WordTable.Row> rows, boolean padded) {
  static TableShape of(WordTable table) {
    List<WordTable.Row> rows = withOwnCells(table.rows());
    int[] widths = widths(rows);
    int columns = 0;
    for (int width : widths) {
      columns = Math.max(columns, width);
    }
    List<WordTable.Row> even = new ArrayList<>();
    boolean padded = false;
    for (int i = 0; i < rows.size(); i++) {
      List<WordTable.Cell> cells = new ArrayList<>();
      for (WordTable.Cell c : rows.get(i).cells()) {
        cells.add(new WordTable.Cell(c.columns(), Math.min(c.rows(), rows.size() - i), c.blocks()));
      }
      if (widths[i] < columns) {
        cells.add(new WordTable.Cell(columns - widths[i], 1, List.of()));
        padded = true;
      }
      even.add(new WordTable.Row(rows.get(i).header(), cells));
    }
    return new TableShape(columns, even, padded);
  }

  /** A row that cells from above fill goes, and they reach one row less. */
  private static List<WordTable.Row> withOwnCells(List<WordTable.Row> rows) {
    List<WordTable.Row> kept = new ArrayList<>(rows);
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).cells().isEmpty()) {
        kept.remove(i);
        shorten(kept, i);
      }
    }
    return kept;
  }

  private static void shorten(List<WordTable.Row> rows, int removed) {
    for (int j = 0; j < removed; j++) {
      List<WordTable.Cell> cells = new ArrayList<>();
      for (WordTable.Cell c : rows.get(j).cells()) {
        boolean reaches = j + c.rows() > removed;
        cells.add(reaches ? new WordTable.Cell(c.columns(), c.rows() - 1, c.blocks()) : c);
      }
      rows.set(j, new WordTable.Row(rows.get(j).header(), cells));
    }
  }

  /** How many columns each row takes, with the cells that reach into it. */
  private static int[] widths(List<WordTable.Row> rows) {
    int[] widths = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (WordTable.Cell c : rows.get(i).cells()) {
        for (int j = i; j < Math.min(i + c.rows(), rows.size()); j++) {
          widths[j] += c.columns();
        }
      }
    }
    return widths;
  }
}
