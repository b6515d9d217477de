package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.base.Workspace;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.Scheme;

/** Labels, single sides and sheets, and margins that the printer does not reach. */
class PrintingChoicesTest {
  private static final Imposer IMPOSER = new Imposer(new Workspace(Path.of(".")));

  @TempDir Path folder;

  @Test
  void labelsSaySheetSideAndPages() throws IOException {
    ImposeRequest job =
        ImposeRequest.of(Scheme.sewn(8))
            .on(
                ImposeRequest.Paper.DEFAULT
                    .withSize(PaperSize.parse("SRA3"))
                    .withMargin(Length.millimetres(4))
                    .withMarks(Set.of(ImposeRequest.MarkKind.LABEL)));
    Path out = written(Sample.demo(), job);
    try (PDDocument pdf = Loader.loadPDF(out.toFile())) {
      assertThat(stripped(pdf, 1)).contains("第1/3帖第1/6张正面第8、1页");
      assertThat(stripped(pdf, 12)).contains("第3/3帖第6/6张背面第20、21页");
    }
  }

  private static String stripped(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("[\\s\u3000]", "");
  }

  @Test
  void oneSideOnlyAndSingleSheets() throws IOException {
    Path in = TestPdf.of(folder, 24, 148, 210);
    ImposedPdf all = sheets(in, ImposeRequest.Sides.BOTH, List.of(), List.of(), false);
    ImposedPdf fronts = sheets(in, ImposeRequest.Sides.FRONT, List.of(), List.of(), false);
    ImposedPdf backs = sheets(in, ImposeRequest.Sides.BACK, List.of(), List.of(), true);
    assertThat(fronts.sides()).allMatch(ImposedPdf.Shown::front).hasSize(6);
    assertThat(backs.sides()).extracting(ImposedPdf.Shown::sheet).containsExactly(6, 5, 4, 3, 2, 1);
    for (int i = 0; i < 6; i++) {
      assertThat(fronts.sides().get(i)).isEqualTo(all.sides().get(2 * i));
      assertThat(backs.sides().get(5 - i)).isEqualTo(all.sides().get(2 * i + 1));
    }
    // Pages 5 and 6 are a leaf of the third sheet; page 7 begins the fourth.
    ImposedPdf again = sheets(in, ImposeRequest.Sides.BOTH, List.of(5, 6, 7), List.of(), false);
    assertThat(again.sides()).isEqualTo(all.sides().subList(4, 8));
    assertThat(sheets(in, ImposeRequest.Sides.BOTH, List.of(), List.of(2), false).sides())
        .isEqualTo(all.sides().subList(2, 4));
  }

  private static ImposedPdf sheets(
      Path in,
      ImposeRequest.Sides sides,
      List<Integer> pages,
      List<Integer> sheets,
      boolean reversed) {
    ImposeRequest job =
        ImposeRequest.of(Scheme.saddle())
            .printed(
                ImposeRequest.Printing.DEFAULT
                    .withSides(sides)
                    .withOnly(pages, sheets)
                    .withReversed(reversed));
    return IMPOSER.impose(in, job).value().orElseThrow();
  }

  @Test
  void whatThePrinterCannotReachIsNamed() throws IOException {
    Path in = TestPdf.of(folder, 4, 210, 297);
    assertThat(codes(in, 20)).isEmpty();
    // The words begin 60 pt from the edge: 21.2 mm.
    assertThat(codes(in, 22)).containsExactly("P014");
  }

  private static List<String> codes(Path in, double margin) {
    ImposeRequest job =
        ImposeRequest.of(Scheme.saddle())
            .on(ImposeRequest.Paper.DEFAULT.withMargin(Length.millimetres(margin)));
    return IMPOSER.impose(in, job).findings().stream().map(Finding::code).toList();
  }

  private Path written(Path in, ImposeRequest job) throws IOException {
    byte[] pdf = IMPOSER.impose(in, job).value().orElseThrow().pdf();
    return Files.write(Files.createTempFile(folder, "out", ".pdf"), pdf);
  }
}
