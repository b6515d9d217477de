package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** The cells of a table row by row, spans taken into account. */
final class CellColumns {
  /**
   * A cell and the column its middle stands over, from 0.
   *
   * @param last the last of its rows, from 0
   */
  record Cell(int column, int last, Node.Element cell) {}

  private CellColumns() {}

  /**
   * The rows of a head or body: those that a cell spans are one, and are read column by column, as
   * they are on a page.
   */
  static List<List<Cell>> rows(Node.Element rows) {
    List<List<Cell>> all = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    Map<Integer, Integer> taken = new HashMap<>();
    int row = 0;
    for (Node.Element r : rows.elements(PartKind.ROW).toList()) {
      int now = row;
      if (taken.values().stream().noneMatch(t -> t > now) && !cells.isEmpty()) {
        all.add(sorted(cells));
        cells = new ArrayList<>();
      }
      int column = 0;
      for (Node.Element cell : r.elements(PartKind.CELL).toList()) {
        while (taken.getOrDefault(column, 0) > row) {
          column++;
        }
        int last = row + number(cell, "rows") - 1;
        cells.add(new Cell(column + (number(cell, "span") - 1) / 2, last, cell));
        for (int i = 0; i < number(cell, "span"); i++) {
          taken.put(column++, row + number(cell, "rows"));
        }
      }
      row++;
    }
    if (!cells.isEmpty()) {
      all.add(sorted(cells));
    }
    return all;
  }

  /** The cells of a head or body as they are drawn: one over several rows with the last of them. */
  static List<Node.Element> drawn(Node.Element rows) {
    return rows(rows).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Cell::last).thenComparingInt(Cell::column))
        .map(Cell::cell)
        .toList();
  }

  private static List<Cell> sorted(List<Cell> cells) {
    cells.sort(Comparator.comparingInt(Cell::column));
    return cells;
  }

  private static int number(Node.Element cell, String attribute) {
    return cell.attribute(attribute).map(String::strip).map(Integer::parseInt).orElse(1);
  }
}
