package org.kanyin.impose;

import java.util.List;

/**
 * Everything decided, nothing drawn.
 *
 * @param book which page goes where
 * @param plan where that is on the paper
 * @param turning of the sheets between front and back
 * @param sides of the sheets that are wanted, in the order of printing
 */
record Layout(Book book, Plan plan, Turning turning, List<PrintedSide> sides) {
  Layout {
    sides = List.copyOf(sides);
  }

  /** The finished sheets. */
  Sheets sheets(byte[] pdf) {
    return new Sheets(
        pdf, book, plan.sheet(), plan.scale(), turning, sides.stream().map(this::shown).toList());
  }

  private Sheets.Shown shown(PrintedSide side) {
    return new Sheets.Shown(
        side.sheet(),
        side.front(),
        side.cells().stream()
            .map(c -> new Sheets.Placed(c, plan.cell(c.row(), c.column())))
            .toList());
  }
}
