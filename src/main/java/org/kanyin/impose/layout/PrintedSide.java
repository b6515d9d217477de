package org.kanyin.impose.layout;

import java.util.List;
import org.kanyin.impose.model.Cell;

/**
 * A page of the output with everything on it decided.
 *
 * @param sheet its number, from 1
 * @param front whether it is the side printed first
 * @param cells as sent to the printer
 * @param pages in their cells
 * @param marks beside them
 */
public record PrintedSide(
    int sheet, boolean front, List<Cell> cells, List<PagePlacement> pages, MarkDrawing marks) {
  public PrintedSide {
    cells = List.copyOf(cells);
    pages = List.copyOf(pages);
  }
}
