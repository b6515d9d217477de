package org.kanyin.check.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kanyin.analysis.LayoutAnalyzer;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.check.SketchedIssue;
import org.kanyin.check.SketchedPdf;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.Issue;

final class CellOrderTest {
  private static final double COLUMN = 150;
  private static final Issue ISSUE =
      SketchedIssue.of(
          SketchedIssue.table(
              new String[] {"品名甲", "数量壹", "产地东"}, new String[] {"品名乙", "数量贰", "产地西"}));

  /** Each row's cells in columns, one line to the cell. */
  private static List<String> misplaced(String[]... rows) {
    List<TextLine> lines = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        double x = SketchedPdf.LEFT + c * COLUMN;
        lines.add(
            SketchedPdf.line(
                rows[r][c], x, SketchedPdf.TOP + r * SketchedPdf.PITCH, SketchedPdf.SIZE));
      }
    }
    PageStructure structure = LayoutAnalyzer.structure(SketchedPdf.pdf(SketchedPdf.page(1, lines)));
    ManuscriptAlignment alignment = new ManuscriptAlignment(structure, Set.of(), ISSUE);
    return new CellOrder(alignment)
        .misplaced(ISSUE).stream().map(b -> alignment.blocks().get(b).id()).toList();
  }

  @Test
  void silentWhereEachCellStandsInItsPlace() {
    assertThat(misplaced(new String[] {"品名甲", "数量壹", "产地东"}, new String[] {"品名乙", "数量贰", "产地西"}))
        .isEmpty();
  }

  @Test
  void aCellToTheLeftOfTheOneBeforeItIsMisplaced() {
    assertThat(misplaced(new String[] {"品名甲", "产地东", "数量壹"}, new String[] {"品名乙", "数量贰", "产地西"}))
        .containsExactly("c13");
  }

  @Test
  void cellsOfTwoRowsExchanged() {
    assertThat(misplaced(new String[] {"品名甲", "数量贰", "产地东"}, new String[] {"品名乙", "数量壹", "产地西"}))
        .containsExactly("c12", "c22");
  }

  /** Its words may have been taken for it elsewhere. */
  @Test
  void silentWhereACellWasNotFound() {
    assertThat(misplaced(new String[] {"品名甲", "产地东", "数量壹"}, new String[] {"品名乙", "数量贰"}))
        .isEmpty();
  }
}
