package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.manifest.model.Node;

/** Over which column the cells of a table stand, spans taken into account. */
final class CellColumns {
  /** A cell and the column its middle stands over, from 0. */
  record Cell(int column, Node.Element cell) {}

  private CellColumns() {}

  /** The cells of a head or body column by column: so are a page's tables read. */
  static List<Cell> cells(Node.Element rows) {
    List<Cell> cells = new ArrayList<>();
    Map<Integer, Integer> taken = new HashMap<>();
    int row = 0;
    for (Node.Element r : rows.elements("row").toList()) {
      int column = 0;
      for (Node.Element cell : r.elements("cell").toList()) {
        while (taken.getOrDefault(column, 0) > row) {
          column++;
        }
        cells.add(new Cell(column + (number(cell, "span") - 1) / 2, cell));
        for (int i = 0; i < number(cell, "span"); i++) {
          taken.put(column++, row + number(cell, "rows"));
        }
      }
      row++;
    }
    cells.sort(Comparator.comparingInt(Cell::column));
    return cells;
  }

  private static int number(Node.Element cell, String attribute) {
    return cell.attribute(attribute).map(String::strip).map(Integer::parseInt).orElse(1);
  }
}
