package org.kanyin.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kanyin.inspect.SourceExtractor;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every file is PDF/A and PDF/UA in veraPDF's eyes, and finds its way about itself. */
class ConformanceTest {
  private static final Path REAL = Path.of("../shared/data/issue-2023-17/issue.xml");

  /** Bytes; XeLaTeX needs 386,000, Typst 487,000. */
  private static final int LARGEST = 400_000;

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      List<Path> issues = files.filter(f -> f.endsWith("issue.xml")).sorted().toList();
      return issues.stream();
    }
  }

  private static void assertConforms(byte[] pdf, PDFAFlavour archive) {
    assertThat(VeraPdf.faults(pdf, archive)).as(archive.getId()).isEmpty();
    assertThat(VeraPdf.faults(pdf, PDFAFlavour.PDFUA_1)).as("ua1").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsFitForArchiveAndReader(Path issue) {
    assertConforms(ArchiveIssues.pdf(issue), PDFAFlavour.PDFA_2_A);
  }

  @Test
  void theRealIssueIsToo() throws IOException {
    assumeTrue(Files.exists(REAL), "the real issue is not here");
    byte[] pdf = ArchiveIssues.pdf(REAL);
    assertConforms(pdf, PDFAFlavour.PDFA_2_A);
    assertThat(pdf.length).isLessThanOrEqualTo(LARGEST);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> labels =
          new ArrayList<>(
              List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()));
      assertThat(labels.subList(0, 4)).containsExactly("封面", "目录", "1", "2");
      assertThat(labels.get(23)).isEqualTo("22");
      PDOutlineItem contents = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(contents.getTitle()).isEqualTo("目录");
      assertThat(contents.getNextSibling().getFirstChild()).isNotNull();
    }
  }

  /** Letters with marks, variants, blanks of fixed width, hyphens at line ends. */
  @Test
  void glyphsThatAreMadeAreFitToo() throws IOException {
    String text = "礼\uFE00葛\uDB40\uDD00，m\u0300、e\u0302\u030C、か\u3099、重\u0323，天\u2003地\u00A0玄";
    String words = "天地inter\u00ADnational\u00ADi\u00ADza\u00ADtion\u200Bof".repeat(12);
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        """
        <issue xmlns="urn:kanyin:issue" year="2026" number="2" date="2026-02-10">
        <masthead><name>刊印</name></masthead>
        <article id="a"><title>题%1$s</title><p>%1$s<em>%1$s</em>。</p><p>%2$s</p></article>
        </issue>
        """
            .formatted(text, words));
    assertConforms(ArchiveIssues.pdf(issue), PDFAFlavour.PDFA_2_A);
  }

  /** Two cells of one row, each on several pages, and a note called in one of them. */
  @Test
  void aRowHigherThanAPageIsFitToo() throws IOException {
    String text = "写明来由、经过和结果，不另分段。".repeat(90);
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        """
        <issue xmlns="urn:kanyin:issue" year="2026" number="2" date="2026-02-10">
        <masthead><name>刊印</name></masthead>
        <article id="a"><title>题</title><table widths="20%% 40%% 40%%"><caption>表1</caption>
        <head><row><cell>项目</cell><cell>甲</cell><cell>乙</cell></row></head>
        <body><row><cell>总体</cell><cell>%1$s<footnote>注。</footnote>%1$s</cell><cell>%1$s</cell></row>
        </body></table></article>
        </issue>
        """
            .formatted(text));
    assertConforms(ArchiveIssues.pdf(issue), PDFAFlavour.PDFA_2_A);
  }

  @Test
  void anExcerptIsADocumentOfItsOwn() throws IOException {
    byte[] pdf =
        ArchiveIssues.pdf(Path.of("samples/archive/2024-06/issue.xml"), List.of(2, 4, 5), false);
    assertConforms(pdf, PDFAFlavour.PDFA_2_A);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly("目录", "2", "3");
    }
  }

  @Test
  void theAttachedSourceComesBackAndSetsTheSameBytes() throws IOException {
    Path issue = Path.of("samples/archive/2024-06/issue.xml");
    byte[] pdf = ArchiveIssues.pdf(issue, List.of(), true);
    assertConforms(pdf, PDFAFlavour.PDFA_3_A);
    Path file = Files.write(folder.resolve("带稿.pdf"), pdf);
    Path back = folder.resolve("取回");
    assertThat(SourceExtractor.into(file, back).findings()).isEmpty();
    assertThat(back.resolve("office.xml"))
        .hasSameBinaryContentAs(issue.getParent().resolveSibling("office.xml"));
    assertThat(ArchiveIssues.pdf(back.resolve("2024-06/issue.xml"), List.of(), true))
        .isEqualTo(pdf);
    assertThat(SourceExtractor.into(file, back).findings())
        .extracting("code")
        .containsExactly("I023");
  }
}
