package org.kanyin.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.check.Checker;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.inspect.PdfReader;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** One file of numbered copies: the pages of one, and nothing but the number is another. */
class CopiesTest {
  private static final Path ONE = Path.of("samples/bulletin/one/issue.xml");
  private static final Path FIVE = Path.of("samples/bulletin/five/issue.xml");

  private static Outcome<Rendered> set(Path issue, RenderRequest request) throws IOException {
    return new IssueRenderer(new Workspace(Path.of("."))).render(issue, request);
  }

  private static Rendered copies(Path issue, int from, int to) throws IOException {
    List<Integer> numbers = IntStream.rangeClosed(from, to).boxed().toList();
    return set(issue, RenderRequest.DEFAULT.withCopies(numbers)).value().orElseThrow();
  }

  private static List<PdfPage> pages(byte[] pdf) {
    return PdfReader.read(pdf, "a.pdf").value().orElseThrow().pages();
  }

  private static String place(Glyph g) {
    return g.text() + " " + Math.round(100 * g.x()) + " " + Math.round(100 * g.baseline());
  }

  @Test
  void eachIsTheOneWithItsNumber() throws IOException {
    List<PdfPage> one = pages(set(ONE, RenderRequest.DEFAULT).value().orElseThrow().pdf());
    List<PdfPage> all = pages(copies(ONE, 8, 12).pdf());
    assertThat(all).hasSize(5 * one.size());
    for (int c = 0; c < 5; c++) {
      String number = "%06d".formatted(8 + c);
      for (int p = 0; p < one.size(); p++) {
        List<String> wanted = one.get(p).glyphs().stream().map(CopiesTest::place).toList();
        List<String> there =
            all.get(c * one.size() + p).glyphs().stream().map(CopiesTest::place).toList();
        assertThat(there.stream().filter(g -> !wanted.contains(g)).map(g -> g.substring(0, 1)))
            .as("copy %s, page %s", c, p)
            .allMatch(figure -> number.contains(figure))
            .hasSizeLessThanOrEqualTo(2);
        assertThat(all.get(c * one.size() + p).label()).isEqualTo(one.get(p).label());
      }
      String first =
          String.join("", all.get(c * one.size()).lines().stream().map(l -> l.text()).toList());
      assertThat(first).contains(number);
    }
  }

  @Test
  void theFileIsFitForArchiveAndReader() throws IOException {
    byte[] pdf = copies(FIVE, 1, 3).pdf();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(copies(FIVE, 1, 3).pdf()).isEqualTo(pdf);
  }

  /** Bookmarks by number, links within the copy. */
  @Test
  void eachCopyLeadsToItsOwnPages() throws IOException {
    try (PDDocument document = Loader.loadPDF(copies(FIVE, 1, 3).pdf())) {
      int each = document.getNumberOfPages() / 3;
      int copy = 0;
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        assertThat(item.getTitle()).isEqualTo("份号 %06d".formatted(copy + 1));
        for (PDOutlineItem inner : item.children()) {
          int page = document.getPages().indexOf(inner.findDestinationPage(document));
          assertThat(page / each).as(inner.getTitle()).isEqualTo(copy);
        }
        copy++;
      }
      assertThat(copy).isEqualTo(3);
      int links = 0;
      for (int p = 0; p < document.getNumberOfPages(); p++) {
        for (PDAnnotation a : document.getPage(p).getAnnotations()) {
          PDPageDestination target =
              a instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo go
                  ? (PDPageDestination) go.getDestination()
                  : (PDPageDestination) ((PDAnnotationLink) a).getDestination();
          int page = document.getPages().indexOf(target.getPage());
          assertThat(page / each).isEqualTo(p / each);
          links++;
        }
      }
      assertThat(links).isEqualTo(15);
    }
  }

  @Test
  void checkReadsOneOfThem() throws IOException {
    Rendered rendered = copies(ONE, 1, 4);
    assertThat(
            Checker.check(
                    rendered.pdf(), "a.pdf", Optional.of(rendered.issue()), CheckRequest.DEFAULT)
                .value()
                .orElseThrow()
                .findings())
        .isEmpty();
  }

  /** Where no page shows a number there is nothing to count. */
  @Test
  void aStyleWithoutNumberIsTold() throws IOException {
    Outcome<Rendered> second =
        set(ONE, RenderRequest.DEFAULT.withCopies(List.of(1, 2)).withPages(List.of(2)));
    assertThat(second.findings()).extracting(Finding::code).contains("R040");
  }
}
