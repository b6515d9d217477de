package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kanyin.impose.model.BlankPages;
import org.kanyin.impose.model.Book;
import org.kanyin.impose.model.Cell;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.PressSheet;
import org.kanyin.impose.model.Scheme;
import org.kanyin.impose.model.SheetSide;
import org.kanyin.impose.order.PageOrder;

/** Prints every scheme's sheets with numbers, folds or cuts them, and reads: 1 … N. */
class FoldsToOrderTest {
  private static final int MOST = 200;

  static List<Scheme> schemes() {
    List<Scheme> all = new ArrayList<>();
    for (int cells : List.of(2, 4, 8, 16)) {
      all.add(Scheme.saddle().withCells(cells));
      all.add(Scheme.perfect().withCells(cells));
      all.add(Scheme.perfectStack().withCells(cells));
      for (int together : List.of(2, 3)) {
        all.add(Scheme.saddle().withCells(cells).withTogether(together));
      }
    }
    for (int section : List.of(8, 16, 32)) {
      for (int cells = 2; cells <= section / 2; cells *= 2) {
        all.add(Scheme.sewn(section).withCells(cells));
      }
    }
    all.add(Scheme.sewn(12));
    all.add(Scheme.sewn(0).withSections(40, 60));
    all.add(Scheme.sewn(0).withSections(16, 32).withCells(4));
    return all;
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void everyNumberOfPages(Scheme scheme) {
    for (int pages = 1; pages <= MOST; pages++) {
      Book book = PageOrder.of(scheme, pages, BlankPages.BEFORE_BACK);
      assertThat(book.order()).filteredOn(p -> p > 0).hasSize(pages).isSorted();
      for (DuplexFlip turning : DuplexFlip.values()) {
        // A sheet that lies across is turned over the other way; every second book is one of those.
        assertThat(read(scheme, book, turning, pages % 2 == 0)).isEqualTo(book.order());
      }
    }
  }

  /** The numbers on the pages of the bound book; −1 where one stands on its head. */
  private static List<Integer> read(Scheme scheme, Book book, DuplexFlip turning, boolean wide) {
    CellGrid grid = book.grid();
    List<Paper> sheets = new ArrayList<>();
    for (PressSheet sheet : book.sheets()) {
      SheetSide back =
          turning.sent(sheet.back(), grid, wide ? PaperSize.points(2, 1) : PaperSize.points(1, 2));
      sheets.add(Paper.printed(picture(sheet.front(), grid), picture(back, grid), turning, wide));
    }
    return Bindery.read(scheme, grid, book.sections(), sheets).stream()
        .map(FoldsToOrderTest::number)
        .toList();
  }

  /** Every page drawn as four numbers, one a corner. */
  private static int[][] picture(SheetSide side, CellGrid grid) {
    int[][] picture = new int[2 * grid.rows()][2 * grid.columns()];
    for (Cell cell : side.cells()) {
      for (int corner = 0; corner < 4; corner++) {
        int seen = cell.turned() ? 3 - corner : corner;
        picture[2 * cell.row() + seen / 2][2 * cell.column() + seen % 2] =
            cell.blank() ? 0 : 4 * cell.page() + corner;
      }
    }
    return picture;
  }

  private static int number(int[][] tile) {
    int page = tile[0][0] / 4;
    for (int corner = 0; corner < 4; corner++) {
      int wanted = page == 0 ? 0 : 4 * page + corner;
      if (tile[corner / 2][corner % 2] != wanted) {
        return -1;
      }
    }
    return page;
  }
}
