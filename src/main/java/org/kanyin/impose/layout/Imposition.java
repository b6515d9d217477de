package org.kanyin.impose.layout;

import java.util.List;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.ImposedPdf;

/**
 * Everything decided, nothing drawn.
 *
 * @param book which page goes where
 * @param layout where that is on the paper
 * @param turning of the sheets between front and back
 * @param sides of the sheets that are wanted, in the order of printing
 */
public record Imposition(
    Book book, CellLayout layout, DuplexFlip turning, List<PrintedSide> sides) {
  public Imposition {
    sides = List.copyOf(sides);
  }

  /** The finished sheets. */
  public ImposedPdf sheets(byte[] pdf) {
    return new ImposedPdf(
        pdf,
        book,
        layout.sheet(),
        layout.scale(),
        turning,
        sides.stream().map(this::shown).toList());
  }

  private ImposedPdf.Shown shown(PrintedSide side) {
    return new ImposedPdf.Shown(
        side.sheet(),
        side.front(),
        side.cells().stream()
            .map(c -> new ImposedPdf.Placed(c, layout.cell(c.row(), c.column())))
            .toList());
  }
}
