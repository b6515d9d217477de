package org.kanyin.impose;

import java.util.List;

/**
 * One side of a sheet.
 *
 * @param cells row by row from the top left
 */
public record Side(List<Cell> cells) {
  public Side {
    cells = List.copyOf(cells);
  }

  boolean shows(int page) {
    return cells.stream().anyMatch(c -> c.page() == page);
  }
}
