package org.kanyin.impose.layout;

import org.kanyin.impose.model.Area;
import org.kanyin.impose.model.Cell;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PageSize;

/**
 * A page in its cell.
 *
 * @param page of the PDF, from 1
 * @param matrix from the page's own units to the sheet's points
 * @param shown what is seen of it, on the sheet
 * @param clip the same in the page's own units
 */
public record PagePlacement(int page, PlacementMatrix matrix, Area shown, Area clip) {

  /**
   * Places a page.
   *
   * @param thickness of the paper, points
   */
  static PagePlacement of(PageSize page, Cell cell, CellLayout layout, double thickness) {
    Box trim = page.trim();
    PlacementMatrix toTrim =
        upright(page).then(PlacementMatrix.move(-trim.left(), trim.bottom() - page.height()));
    Area finished = new Area(0, 0, trim.width(), trim.height());
    Box b = page.bleed();
    Area bleed =
        new Area(
            b.left() - trim.left(), trim.bottom() - b.bottom(),
            b.right() - trim.left(), trim.bottom() - b.top());
    PlacementMatrix matrix = toTrim;
    if (lies(page, layout.page())) {
      PlacementMatrix turn = PlacementMatrix.quarterTurn(trim.height());
      matrix = matrix.then(turn);
      finished = turn.of(finished);
      bleed = turn.of(bleed);
    }
    PlacementMatrix in =
        PlacementMatrix.scale(layout.scale()).then(inCell(finished, cell, layout, thickness));
    Area room = layout.room(cell.row(), cell.column());
    Area shown = common(in.of(bleed), room);
    matrix = matrix.then(in);
    return new PagePlacement(page.number(), matrix, shown, matrix.back().of(shown));
  }

  /** From points as seen, from the page's top left downwards, to the sheet. */
  PlacementMatrix fromSeen(PageSize size) {
    PlacementMatrix up = new PlacementMatrix(1, 0, 0, -1, 0, size.height());
    return up.then(upright(size).back()).then(matrix);
  }

  /** Whether a page lies across in a book of upright ones, or the other way about. */
  static boolean lies(PageSize page, PaperSize book) {
    PaperSize seen = PaperSize.points(page.trim().width(), page.trim().height());
    return !seen.about(book) && seen.turned().about(book);
  }

  /**
   * From the page's own units to points as seen, y upwards, the crop box's corner on the origin
   * (PDF 32000-1, 7.7.3.3: Rotate is clockwise).
   */
  private static PlacementMatrix upright(PageSize page) {
    PageSize.Corners c = page.crop();
    double u = page.unit();
    return switch (page.rotation()) {
      case 90 -> new PlacementMatrix(0, -u, u, 0, -u * c.bottom(), u * c.right());
      case 180 -> new PlacementMatrix(-u, 0, 0, -u, u * c.right(), u * c.top());
      case 270 -> new PlacementMatrix(0, u, -u, 0, u * c.top(), -u * c.left());
      default -> new PlacementMatrix(u, 0, 0, u, -u * c.left(), -u * c.bottom());
    };
  }

  /**
   * Into the middle of its cell, on its head where the cell is, and towards the spine by the paper
   * that its fold lies inside of: an inner sheet sticks out by as much, and is trimmed.
   */
  private static PlacementMatrix inCell(
      Area finished, Cell cell, CellLayout layout, double thickness) {
    double width = layout.cellWidth();
    double height = layout.cellHeight();
    double creep = cell.depth() * thickness * (cell.recto() ? -1 : 1);
    PlacementMatrix in =
        PlacementMatrix.move(
            (width - finished.width() * layout.scale()) / 2 + creep,
            (height - finished.height() * layout.scale()) / 2);
    if (cell.turned()) {
      in = in.then(PlacementMatrix.halfTurn(width, height));
    }
    Area place = layout.cell(cell.row(), cell.column());
    return in.then(PlacementMatrix.move(place.left(), place.bottom()));
  }

  private static Area common(Area a, Area b) {
    double left = Math.max(a.left(), b.left());
    double bottom = Math.max(a.bottom(), b.bottom());
    return new Area(
        left,
        bottom,
        Math.max(left, Math.min(a.right(), b.right())),
        Math.max(bottom, Math.min(a.top(), b.top())));
  }
}
