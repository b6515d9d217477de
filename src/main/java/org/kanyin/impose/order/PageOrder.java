package org.kanyin.impose.order;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.impose.model.BlankPages;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.Cell;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.PressSheet;
import org.kanyin.impose.model.Scheme;
import org.kanyin.impose.model.SheetSide;

/** The arithmetic of imposition: which page goes to which cell of which side. Pure. */
public final class PageOrder {
  private final Scheme scheme;
  private final List<Integer> order;
  private final List<PressSheet> sheets = new ArrayList<>();

  private PageOrder(Scheme scheme, List<Integer> order) {
    this.scheme = scheme;
    this.order = order;
  }

  /**
   * The sheets for so many pages.
   *
   * @param pages at least one
   */
  public static Book of(Scheme scheme, int pages, BlankPages blanks) {
    if (pages < 1) {
      throw new IllegalArgumentException(pages + " pages");
    }
    List<Integer> sections = Sections.of(scheme, pages);
    int total = sections.stream().mapToInt(s -> s).sum();
    PageOrder work = new PageOrder(scheme, blanks.fill(pages, total));
    CellGrid grid = scheme.folded() ? work.fold(sections) : work.cut(total);
    return new Book(grid, sections, work.order, work.sheets);
  }

  private CellGrid fold(List<Integer> sections) {
    SheetFolding folding = SheetFolding.of(scheme.cells(), scheme.together());
    int first = 1;
    for (int section = 0; section < sections.size(); section++) {
      int size = sections.get(section);
      for (int done = 0; done < size / 2; done += scheme.step() / 2) {
        nest(folding, section + 1, first, size, done);
      }
      first += size;
    }
    return folding.grid();
  }

  /**
   * The sheets folded as one that take the pages {@code done} … of a section and as many from its
   * end.
   *
   * @param first position of the section in the book
   */
  private void nest(SheetFolding folding, int section, int first, int size, int done) {
    CellGrid grid = folding.grid();
    for (int layer = scheme.together() - 1; layer >= 0; layer--) {
      List<Cell> front = new ArrayList<>();
      List<Cell> back = new ArrayList<>();
      for (int r = 0; r < grid.rows(); r++) {
        for (int c = 0; c < grid.columns(); c++) {
          // The unfolded pile lies with the first page's side down.
          SheetFolding.Leaf under = folding.pile(r, grid.columns() - 1 - c).get(layer);
          SheetFolding.Leaf above = folding.pile(r, c).get(layer);
          front.add(cell(first, size, local(under.down(), size, done), r, c, under.turned()));
          back.add(cell(first, size, local(above.up(), size, done), r, c, above.turned()));
        }
      }
      sheets.add(
          new PressSheet(sheets.size() + 1, section, new SheetSide(front), new SheetSide(back)));
    }
  }

  /** A page's place in its section, from that in its folded pile: the halves lie apart. */
  private int local(int inPile, int size, int done) {
    return inPile < scheme.step() / 2 ? done + inPile : size - done - scheme.step() + inPile;
  }

  /**
   * @param local in the section, from 0
   */
  private Cell cell(int first, int size, int local, int row, int column, boolean turned) {
    int leaf = local / 2;
    int depth = Math.min(leaf, size / 2 - 1 - leaf);
    int position = first + local;
    return new Cell(order.get(position - 1), position, depth, row, column, turned);
  }

  private CellGrid cut(int total) {
    CellGrid grid = CellGrid.cut(scheme.cells());
    int count = total / scheme.step();
    for (int sheet = 0; sheet < count; sheet++) {
      List<Cell> front = new ArrayList<>();
      List<Cell> back = new ArrayList<>();
      for (int cell = 0; cell < grid.cells(); cell++) {
        int row = cell / grid.columns();
        int column = cell % grid.columns();
        front.add(leaf(sheet, count, cell, row, column, 1));
        int behind = row * grid.columns() + grid.columns() - 1 - column;
        back.add(leaf(sheet, count, behind, row, column, 2));
      }
      sheets.add(new PressSheet(sheet + 1, 1, new SheetSide(front), new SheetSide(back)));
    }
    return grid;
  }

  /**
   * @param face 1 for a leaf's front, 2 for its back
   */
  private Cell leaf(int sheet, int count, int cell, int row, int column, int face) {
    boolean stacked = scheme.binding() == Scheme.Binding.PERFECT_STACK;
    int leaf = stacked ? cell * count + sheet : sheet * scheme.cells() + cell;
    int position = 2 * leaf + face;
    return new Cell(order.get(position - 1), position, 0, row, column, false);
  }
}
