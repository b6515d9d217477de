package org.kanyin.impose.model;

import java.util.List;

/** About which edge a printer, or a hand, turns a sheet over to print its back. */
public enum DuplexFlip {
  LONG("长边翻转"),
  SHORT("短边翻转");

  private final String label;

  DuplexFlip(String label) {
    this.label = label;
  }

  /** As printers call it. */
  public String label() {
    return label;
  }

  /** The turning that leaves both sides upright: like a leaf of a book. */
  public static DuplexFlip upright(PaperSize sheet) {
    return sheet.isWide() ? SHORT : LONG;
  }

  /**
   * A side as it must be sent to the printer to come out as {@code back}.
   *
   * @param back as it is looked at after turning the sheet like a leaf of a book
   */
  public SheetSide sent(SheetSide back, CellGrid grid, PaperSize sheet) {
    if (this == upright(sheet)) {
      return back;
    }
    // Over the other edge the paper comes to lie on its head, and so must what is printed.
    List<Cell> cells = new java.util.ArrayList<>(back.cells());
    java.util.Collections.reverse(cells);
    return new SheetSide(
        cells.stream()
            .map(
                c ->
                    new Cell(
                        c.page(),
                        c.position(),
                        c.depth(),
                        grid.rows() - 1 - c.row(),
                        grid.columns() - 1 - c.column(),
                        !c.turned()))
            .toList());
  }
}
