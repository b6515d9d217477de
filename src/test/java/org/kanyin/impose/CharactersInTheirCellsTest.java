package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.Scheme;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;

/**
 * Sheets read back by PDFBox and by poppler: every character of every page stands where its cell
 * says, turned as it says, within 0.1 pt.
 */
class CharactersInTheirCellsTest {
  private static final double MM = TestPdf.MM;

  private static final Imposer IMPOSER = new Imposer(new Workspace(Path.of(".")));

  @TempDir Path folder;

  @Test
  void a4OnA3() throws IOException {
    Path in = TestPdf.of(folder, 24, 210, 297);
    check(in, ImposeRequest.of(Scheme.saddle()), 420, 297, 1);
    check(in, turned(ImposeRequest.of(Scheme.saddle()), DuplexFlip.LONG), 420, 297, 1);
    check(in, turned(ImposeRequest.of(Scheme.saddle()), DuplexFlip.SHORT), 420, 297, 1);
  }

  @Test
  void a5OnA4() throws IOException {
    check(TestPdf.of(folder, 13, 148, 210), ImposeRequest.of(Scheme.saddle()), 297, 210, 1);
  }

  @Test
  void a4OnA4Reduced() throws IOException {
    ImposeRequest.Paper paper =
        paper(PaperSize.parse("A4"), ImposeRequest.Scaling.FIT, 0, 0, 0, Set.of());
    check(
        TestPdf.of(folder, 9, 210, 297),
        ImposeRequest.of(Scheme.saddle()).on(paper),
        297,
        210,
        297 / 420.0);
  }

  @Test
  void sectionsFoldedTwiceThriceFourTimes() throws IOException {
    Path in = TestPdf.of(folder, 35, 105, 148);
    check(in, ImposeRequest.of(Scheme.sewn(8)), 210, 148, 1);
    check(in, ImposeRequest.of(Scheme.sewn(8).withCells(4)), 210, 297, 1);
    check(in, ImposeRequest.of(Scheme.sewn(16).withCells(8)), 420, 297, 1);
    check(
        in, turned(ImposeRequest.of(Scheme.sewn(32).withCells(16)), DuplexFlip.SHORT), 420, 594, 1);
    check(
        in, turned(ImposeRequest.of(Scheme.saddle().withCells(4)), DuplexFlip.SHORT), 210, 297, 1);
  }

  @Test
  void leaves() throws IOException {
    Path in = TestPdf.of(folder, 11, 185, 260);
    check(in, ImposeRequest.of(Scheme.perfect()), 420, 297, 1);
    check(in, turned(ImposeRequest.of(Scheme.perfectStack()), DuplexFlip.LONG), 420, 297, 1);
  }

  /** /Rotate in every quarter, crop boxes off the origin: as seen, all are alike. */
  @Test
  void rotatedAndCropped() throws IOException {
    Path in =
        TestPdf.of(
            folder,
            8,
            300,
            300,
            (page, number) -> {
              boolean lies = number % 2 == 0;
              page.setRotation(90 * (number - 1) % 360);
              page.setCropBox(new PDRectangle(30, 20, lies ? 810 : 780, lies ? 780 : 810));
            });
    check(in, ImposeRequest.of(Scheme.saddle()), 594, 420, 1);
  }

  @Test
  void userUnit() throws IOException {
    Path in = TestPdf.of(folder, 4, 105, 148.5, (page, number) -> page.setUserUnit(2));
    check(in, ImposeRequest.of(Scheme.saddle()), 420, 297, 1);
  }

  /** The finished page is what is placed; what is outside the trim box stays outside the cell. */
  @Test
  void trimBox() throws IOException {
    Path in =
        TestPdf.of(
            folder,
            4,
            230,
            317,
            (page, number) ->
                page.setTrimBox(
                    new PDRectangle(
                        (float) (10 * MM), (float) (10 * MM),
                        (float) (210 * MM), (float) (297 * MM))));
    check(in, ImposeRequest.of(Scheme.saddle()), 420, 297, 1);
  }

  /**
   * Four pages that are grey to 3 mm beyond the trim, on paper with room: the bleed shows outside,
   * ends there, and at the fold each page keeps to its own half.
   */
  @Test
  void bleed() throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    pdf.append("2 0 obj<</Type/Pages/Kids[3 0 R 5 0 R 7 0 R 9 0 R]/Count 4>>endobj\n");
    for (int page = 1; page <= 4; page++) {
      String grey = "0." + 2 * page + " g 0 0 320 420 re f";
      pdf.append(
          (1 + 2 * page)
              + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 420]/TrimBox[20 20 300 400]"
              + "/BleedBox[11.5 11.5 308.5 408.5]/Contents "
              + (2 + 2 * page)
              + " 0 R/Resources<<>>>>endobj\n"
              + (2 + 2 * page)
              + " 0 obj<</Length "
              + grey.length()
              + ">>stream\n"
              + grey
              + "\nendstream endobj\n");
    }
    Path in = folder.resolve("bleed.pdf");
    Files.writeString(in, pdf + "trailer<</Root 1 0 R>>\n", StandardCharsets.US_ASCII);
    // 660 × 480 pt: 50 pt round two pages of 280 × 380.
    ImposeRequest.Paper paper =
        paper(PaperSize.parse("232.83x169.33"), ImposeRequest.Scaling.NATURAL, 0, 0, 0, Set.of());
    Path out = written(in, ImposeRequest.of(Scheme.saddle()).on(paper));
    PagePicture front = PageRasterizer.of(out, List.of(1), 72).value().orElseThrow().get(0);
    assertThat(grey(front, 38, 240)).as("beyond the bleed").isEqualTo(255);
    assertThat(grey(front, 44, 240)).as("bleed of page 4").isEqualTo(204);
    assertThat(grey(front, 327, 240)).as("page 4 up to the fold").isEqualTo(204);
    assertThat(grey(front, 333, 240)).as("page 1 from the fold").isEqualTo(51);
    assertThat(grey(front, 616, 44)).as("bleed of page 1, at the corner").isEqualTo(51);
    assertThat(grey(front, 622, 240)).isEqualTo(255);
  }

  private static int grey(PagePicture picture, int x, int y) {
    return picture.rgb()[y * picture.width() + x] & 0xFF;
  }

  @Test
  void marginsAndGaps() throws IOException {
    Path in = TestPdf.of(folder, 16, 105, 148);
    ImposeRequest.Paper paper =
        paper(PaperSize.parse("SRA3"), ImposeRequest.Scaling.NATURAL, 5, 6, 0, Set.of());
    Outcome<ImposedPdf> made =
        IMPOSER.impose(in, ImposeRequest.of(Scheme.sewn(16).withCells(8)).on(paper));
    // Two columns each side of the fold at the fore edge, which is opened by trimming: 6 mm there
    // and between heads, nothing at spines. 4 × 105 + 6 on 450, 2 × 148 + 6 on 320.
    List<ImposedPdf.Placed> cells = made.value().orElseThrow().sides().get(0).cells();
    assertThat(cells.stream().map(c -> Math.round(c.area().left() / MM)).distinct())
        .containsExactly(12L, 117L, 228L, 333L);
    assertThat(cells.stream().map(c -> Math.round(c.area().bottom() / MM)).distinct())
        .containsExactly(163L, 9L);
    check(in, ImposeRequest.of(Scheme.sewn(16).withCells(8)).on(paper), 450, 320, 1);
  }

  /**
   * 70 g paper is about a tenth of a millimetre: the inmost of six sheets sticks out by half of
   * one.
   */
  @Test
  void creep() throws IOException {
    ImposeRequest.Paper paper =
        paper(
            Optional.empty(),
            ImposeRequest.Scaling.NATURAL,
            0,
            0,
            0.1,
            Set.of(ImposeRequest.MarkKind.FOLD));
    ImposeRequest job = ImposeRequest.of(Scheme.saddle()).on(paper);
    Path in = TestPdf.of(folder, 24, 210, 297);
    check(in, job, 420, 297, 1);
    // Right-hand cells begin at 210 mm; the middle sheet's moved 0.5 mm towards the fold.
    List<Double> edges =
        CellPlaces.read(written(in, job)).pages().stream()
            .flatMap(p -> p.glyphs().stream())
            .filter(g -> g.text().equals("l") && g.x() > 600)
            .map(g -> (g.x() - 60) / MM)
            .sorted()
            .toList();
    assertThat(edges.get(0)).isCloseTo(209.5, within(0.02));
    assertThat(edges.get(edges.size() - 1)).isCloseTo(210, within(0.02));
  }

  /** Every character of the samples' pages, on every sheet. */
  @Test
  void theSample() throws IOException {
    Path in = Sample.demo();
    check(in, turned(ImposeRequest.of(Scheme.sewn(8).withCells(4)), DuplexFlip.SHORT), 420, 594, 1);
  }

  private Path written(Path in, ImposeRequest job) throws IOException {
    byte[] pdf = IMPOSER.impose(in, job).value().orElseThrow().pdf();
    return Files.write(Files.createTempFile(folder, "out", ".pdf"), pdf);
  }

  private static ImposeRequest turned(ImposeRequest job, DuplexFlip turning) {
    return job.printed(job.printing().withTurning(Optional.of(turning)));
  }

  private static ImposeRequest.Paper paper(
      Optional<PaperSize> size,
      ImposeRequest.Scaling scaling,
      double margin,
      double gap,
      double thickness,
      Set<ImposeRequest.MarkKind> marks) {
    return ImposeRequest.Paper.DEFAULT
        .withSize(size)
        .withScaling(scaling)
        .withMargin(Length.millimetres(margin))
        .withGap(Length.millimetres(gap))
        .withThickness(Length.millimetres(thickness))
        .withMarks(marks);
  }

  private void check(Path in, ImposeRequest request, double width, double height, double scale)
      throws IOException {
    CellPlaces.check(IMPOSER, folder, in, request, width, height, scale);
  }
}
