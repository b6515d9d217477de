package org.kanyin.impose.model;

import java.util.List;

/**
 * One side of a sheet.
 *
 * @param cells row by row from the top left
 */
public record SheetSide(List<Cell> cells) {
  public SheetSide {
    cells = List.copyOf(cells);
  }

  boolean shows(int page) {
    return cells.stream().anyMatch(c -> c.page() == page);
  }
}
