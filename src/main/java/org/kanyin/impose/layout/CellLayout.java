package org.kanyin.impose.layout;

import org.kanyin.base.InkSpec;
import org.kanyin.base.Length;
import org.kanyin.impose.model.Area;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.CellGrid.Line;
import org.kanyin.impose.model.PaperSize;

/**
 * Where cells lie on the paper; points, y upwards. The cells stand in the middle of it, so that
 * front and back fall on one another however the sheet is turned.
 *
 * @param grid of the cells
 * @param sheet the paper, as it is fed
 * @param page the size of a page of the PDF as seen
 * @param scale of pages on the paper
 * @param gap between cells not joined at a spine
 * @param margin the printer prints nothing this near the edges
 */
public record CellLayout(
    CellGrid grid, PaperSize sheet, PaperSize page, double scale, double gap, double margin) {

  /** Points from the cells out to what marks need: 3 mm of bleed and 5 mm of line. */
  static final double SLUG = InkSpec.BLEED + 5 * Length.MILLIMETRE;

  /**
   * The same with pages as large as the paper takes.
   *
   * @param slug points kept free for marks on every side
   */
  CellLayout fitted(double slug) {
    double free = 2 * (slug + margin);
    double across = grid.columns() * page.width();
    double along = grid.rows() * page.height();
    double gapsAcross = width(grid, page.width(), gap) - across;
    double gapsAlong = height(grid, page.height(), gap) - along;
    double fit =
        Math.min(
            (sheet.width() - free - gapsAcross) / across,
            (sheet.height() - free - gapsAlong) / along);
    return new CellLayout(grid, sheet, page, fit, gap, margin);
  }

  double cellWidth() {
    return page.width() * scale;
  }

  double cellHeight() {
    return page.height() * scale;
  }

  static double width(CellGrid grid, double cell, double gap) {
    return grid.columns() * cell + gaps(grid.upright()) * gap;
  }

  static double height(CellGrid grid, double cell, double gap) {
    return grid.rows() * cell + gaps(grid.level()) * gap;
  }

  private static long gaps(java.util.List<Line> lines) {
    return lines.stream().filter(l -> l != Line.SPINE).count();
  }

  /** All cells together. */
  Area block() {
    double width = width(grid, cellWidth(), gap);
    double height = height(grid, cellHeight(), gap);
    double left = (sheet.width() - width) / 2;
    double bottom = (sheet.height() - height) / 2;
    return new Area(left, bottom, left + width, bottom + height);
  }

  Area cell(int row, int column) {
    double left =
        block().left() + column * cellWidth() + gaps(grid.upright().subList(0, column)) * gap;
    double top = block().top() - row * cellHeight() - gaps(grid.level().subList(0, row)) * gap;
    return new Area(left, top - cellHeight(), left + cellWidth(), top);
  }

  /** How far a page's bleed may show around its cell: to the sheet's edge, or half into a gap. */
  Area room(int row, int column) {
    Area cell = cell(row, column);
    double half = gap / 2;
    return new Area(
        column == 0 ? 0 : cell.left() - (grid.upright().get(column - 1) == Line.SPINE ? 0 : half),
        row == grid.rows() - 1
            ? 0
            : cell.bottom() - (grid.level().get(row) == Line.SPINE ? 0 : half),
        column == grid.columns() - 1
            ? sheet.width()
            : cell.right() + (grid.upright().get(column) == Line.SPINE ? 0 : half),
        row == 0
            ? sheet.height()
            : cell.top() + (grid.level().get(row - 1) == Line.SPINE ? 0 : half));
  }
}
