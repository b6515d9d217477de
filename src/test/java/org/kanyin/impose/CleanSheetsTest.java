package org.kanyin.impose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Length;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.ImposedPdf;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.Scheme;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfFont;
import org.kanyin.measure.Poppler;

/** What comes along to the sheets and what stays behind. */
class CleanSheetsTest {
  private static final Imposer IMPOSER = new Imposer(new Workspace(Path.of(".")));
  private static final Path REAL = Path.of("../shared/data/issue-2023-17/issue.xml");

  @TempDir Path folder;

  @Test
  void tagsLinksAndClaimsStayBehindAndThatIsSaid() throws IOException {
    Outcome<ImposedPdf> made = IMPOSER.impose(Sample.demo(), ImposeRequest.of(Scheme.saddle()));
    assertThat(made.findings())
        .extracting(Finding::code, Finding::isError)
        .containsExactly(tuple("P010", false));
    assertThat(made.findings().get(0).message()).contains("标签", "链接（24 处）", "书签", "PDF/UA");
    try (PDDocument pdf = Loader.loadPDF(made.value().orElseThrow().pdf())) {
      for (String key :
          List.of(
              "StructTreeRoot",
              "MarkInfo",
              "Metadata",
              "Outlines",
              "AcroForm",
              "Names",
              "OpenAction")) {
        assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(key)).as(key).isFalse();
      }
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
        assertThat(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS)).isFalse();
        for (COSName name : page.getResources().getXObjectNames()) {
          PDXObject form = page.getResources().getXObject(name);
          assertThat(form.getCOSObject().containsKey(COSName.STRUCT_PARENTS)).isFalse();
          byte[] content = form.getStream().toByteArray();
          assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("/MCID");
        }
      }
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().getDuplex())
          .isEqualTo("DuplexFlipShortEdge");
    }
  }

  @Test
  void fontsColoursAndThePrintingConditionComeAlong() throws IOException {
    Pdf source = PdfReader.read(Sample.demo()).value().orElseThrow();
    Pdf sheets =
        PdfReader.read(written(Sample.demo(), ImposeRequest.of(Scheme.saddle())))
            .value()
            .orElseThrow();
    assertThat(sheets.outputIntents()).isEqualTo(source.outputIntents()).isNotEmpty();
    assertThat(fonts(sheets)).isEqualTo(fonts(source)).isNotEmpty();
    assertThat(sheets.fonts()).allMatch(PdfFont::embedded);
    assertThat(inks(sheets)).isEqualTo(inks(source)).hasSizeGreaterThan(1);
    long glyphs = source.pages().stream().mapToLong(p -> p.glyphs().size()).sum();
    assertThat(sheets.pages().stream().mapToLong(p -> p.glyphs().size()).sum()).isEqualTo(glyphs);
    assertThat(sheets.pages().stream().mapToLong(p -> p.images().size()).sum())
        .isEqualTo(source.pages().stream().mapToLong(p -> p.images().size()).sum());
  }

  private static Set<String> fonts(Pdf pdf) {
    return pdf.fonts().stream().map(PdfFont::name).collect(Collectors.toSet());
  }

  private static Set<String> inks(Pdf pdf) {
    return pdf.pages().stream()
        .flatMap(p -> p.glyphs().stream())
        .map(g -> g.colour().toString())
        .collect(Collectors.toSet());
  }

  /** Both readers give the text of both pages of a side, in the order they are drawn. */
  @Test
  void textExtracts() throws IOException {
    Path in = Sample.demo();
    ImposedPdf sheets = IMPOSER.impose(in, ImposeRequest.of(Scheme.saddle())).value().orElseThrow();
    Path out = Files.write(folder.resolve("out.pdf"), sheets.pdf());
    List<String> source = popplerPages(in);
    assumeTrue(!source.isEmpty(), "pdftotext is not here");
    List<String> imposed = popplerPages(out);
    List<String> ours = pdfboxPages(in);
    List<String> oursImposed = pdfboxPages(out);
    for (int side = 0; side < sheets.sides().size(); side++) {
      StringBuilder expected = new StringBuilder();
      StringBuilder drawn = new StringBuilder();
      for (ImposedPdf.Placed p : sheets.sides().get(side).cells()) {
        expected.append(source.get(p.cell().page() - 1));
        drawn.append(ours.get(p.cell().page() - 1));
      }
      assertThat(imposed.get(side)).isEqualTo(expected.toString());
      assertThat(oursImposed.get(side)).isEqualTo(drawn.toString());
    }
  }

  private static List<String> pdfboxPages(Path pdf) {
    return PdfReader.read(pdf).value().orElseThrow().pages().stream()
        .map(p -> p.glyphs().stream().map(Glyph::text).collect(Collectors.joining()))
        .toList();
  }

  /** Page by page, blanks left out; empty where there is no pdftotext. */
  private static List<String> popplerPages(Path pdf) {
    return Poppler.text(pdf, Poppler.RAW).map(t -> t.split("\f")).stream()
        .flatMap(Arrays::stream)
        .map(p -> p.replaceAll("\\s", ""))
        .toList();
  }

  @Test
  void theSameSheetsAreTheSameBytesAndNoLargerThanTheIssue() throws IOException {
    ImposeRequest job =
        ImposeRequest.of(Scheme.sewn(8))
            .on(
                ImposeRequest.Paper.DEFAULT
                    .withSize(PaperSize.parse("SRA3"))
                    .withThickness(Length.millimetres(0.1))
                    .withMarks(Set.of(ImposeRequest.MarkKind.values())));
    byte[] once = IMPOSER.impose(Sample.demo(), job).value().orElseThrow().pdf();
    byte[] again = IMPOSER.impose(Sample.demo(), job).value().orElseThrow().pdf();
    assertThat(again).isEqualTo(once);
    byte[] plain =
        IMPOSER
            .impose(Sample.demo(), ImposeRequest.of(Scheme.saddle()))
            .value()
            .orElseThrow()
            .pdf();
    assertThat(plain.length).isLessThan((int) Files.size(Sample.demo()));
  }

  /** Two pages share a content stream; one of its layers is off; each is a transparency group. */
  @Test
  void layersAndGroupsComeAlong() throws IOException {
    String content = "/OC /L BDC 0 g 0 0 200 200 re f EMC 0.6 g 50 50 100 100 re f";
    String page =
        "%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 5 0 R"
            + "/Group<</S/Transparency/CS/DeviceGray/I true>>"
            + "/Resources<</Properties<</L 6 0 R>>>>>>endobj\n";
    String pdf =
        "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R"
            + "/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[]>>>>>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
            + page.formatted(3)
            + page.formatted(4)
            + "5 0 obj<</Length "
            + content.length()
            + ">>stream\n"
            + content
            + "\nendstream endobj\n"
            + "6 0 obj<</Type/OCG/Name(hidden)>>endobj\ntrailer<</Root 1 0 R>>\n";
    Path in = Files.writeString(folder.resolve("layers.pdf"), pdf, StandardCharsets.US_ASCII);
    Path out = written(in, ImposeRequest.of(Scheme.perfect()).on(exactly("141.11x70.56")));
    PagePicture side = PageRasterizer.of(out, List.of(1), 72).value().orElseThrow().get(0);
    assertThat(side.rgb()[10 * side.width() + 10]).as("the layer stays off").isEqualTo(0xFFFFFF);
    assertThat(side.rgb()[100 * side.width() + 100] & 0xFF).isEqualTo(153);
    try (PDDocument sheets = Loader.loadPDF(out.toFile())) {
      PDResources resources = sheets.getPage(0).getResources();
      for (COSName name : resources.getXObjectNames()) {
        assertThat(((PDFormXObject) resources.getXObject(name)).getGroup().isIsolated()).isTrue();
      }
    }
  }

  private static ImposeRequest.Paper exactly(String size) {
    return ImposeRequest.Paper.DEFAULT.withSize(PaperSize.parse(size));
  }

  /** A stamp that a printer would print is not on the sheets: its page is named. */
  @Test
  void stampsThatAreLostAreNamed() throws IOException {
    Path in =
        TestPdf.of(
            folder,
            4,
            148,
            210,
            (page, number) -> {
              if (number == 3) {
                PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
                stamp.setRectangle(new PDRectangle(50, 50, 100, 100));
                stamp.setPrinted(true);
                page.setAnnotations(List.of(stamp));
              }
            });
    Outcome<ImposedPdf> made = IMPOSER.impose(in, ImposeRequest.of(Scheme.saddle()));
    assertThat(made.findings()).extracting(Finding::code).containsExactly("P012");
    assertThat(made.findings().get(0).message()).contains("第 3 页");
  }

  @Test
  void theRealIssue() throws IOException {
    assumeTrue(Files.exists(REAL), "../shared is not here");
    Path in = Sample.of(REAL);
    Outcome<ImposedPdf> made = IMPOSER.impose(in, ImposeRequest.of(Scheme.saddle()));
    ImposedPdf sheets = made.value().orElseThrow();
    assertThat(sheets.sides()).hasSize(12);
    assertThat(sheets.paper().name()).isEqualTo("A3");
    assertThat(made.findings()).noneMatch(f -> f.code().equals("P015"));
    assertThat(sheets.pdf().length).isLessThan((int) Files.size(in));
  }

  private Path written(Path in, ImposeRequest job) throws IOException {
    byte[] pdf = IMPOSER.impose(in, job).value().orElseThrow().pdf();
    return Files.write(Files.createTempFile(folder, "out", ".pdf"), pdf);
  }
}
