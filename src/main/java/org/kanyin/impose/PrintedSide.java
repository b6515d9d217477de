package org.kanyin.impose;

import java.util.List;

/**
 * A page of the output with everything on it decided.
 *
 * @param sheet its number, from 1
 * @param front whether it is the side printed first
 * @param cells as sent to the printer
 * @param pages in their cells
 * @param marks beside them
 */
record PrintedSide(int sheet, boolean front, List<Cell> cells, List<Placing> pages, Drawing marks) {
  PrintedSide {
    cells = List.copyOf(cells);
    pages = List.copyOf(pages);
  }
}
