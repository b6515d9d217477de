package org.kanyin.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** In which column each cell of a table stands, cells that span rows and columns counted. */
final class TableGrid {
  /** Of no table. */
  static final TableGrid NONE = new TableGrid();

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Node.Element> body = new ArrayList<>();

  private TableGrid() {}

  TableGrid(Node.Element table) {
    table.elements(PartKind.HEAD).forEach(this::place);
    table.elements(PartKind.BODY).forEach(group -> place(group).forEach(body::add));
  }

  /** From 1; 0 of what is no cell of the table. */
  int column(Node.Element cell) {
    return columns.getOrDefault(cell.id(), 0);
  }

  /** The cells of the body, in order. */
  List<Node.Element> body() {
    return List.copyOf(body);
  }

  private List<Node.Element> place(Node.Element group) {
    List<Node.Element> cells = new ArrayList<>();
    // For each column how many more rows a cell from above reaches into.
    Map<Integer, Integer> hanging = new HashMap<>();
    group
        .elements(PartKind.ROW)
        .forEach(
            row -> {
              Map<Integer, Integer> above = new HashMap<>(hanging);
              hanging.replaceAll((column, left) -> left - 1);
              int column = 1;
              for (Node.Element cell : row.elements(PartKind.CELL).toList()) {
                while (above.getOrDefault(column, 0) > 0) {
                  column++;
                }
                columns.put(cell.id(), column);
                cells.add(cell);
                for (int i = 0; i < span(cell, "span"); i++) {
                  hanging.put(column + i, span(cell, "rows") - 1);
                }
                column += span(cell, "span");
              }
            });
    return cells;
  }

  static int span(Node.Element cell, String attribute) {
    return cell.attribute(attribute).map(Integer::parseInt).orElse(1);
  }
}
