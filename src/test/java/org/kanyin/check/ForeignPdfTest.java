package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.base.Finding;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;

/** Pages that are nothing of ours: scans, ragged text, another issue's manuscript. */
final class ForeignPdfTest {
  /** Codes that are tried here and not on the damaged sample. */
  static final Set<String> CODES = Set.of("K019", "K027", "K028", "K033", "K042");

  private static final float SIZE = 12;
  private static final float PITCH = 20;
  private static final String WORDS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";

  @TempDir Path folder;

  private List<Finding> check(Optional<Issue> issue) {
    return Checker.check(folder.resolve("a.pdf"), issue, CheckRequest.DEFAULT)
        .value()
        .orElseThrow()
        .findings();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).distinct().toList();
  }

  private static void scan(PDDocument document, PDFont layer) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    BufferedImage picture = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
      if (layer != null) {
        out.beginText();
        out.setFont(layer, SIZE);
        out.setRenderingMode(RenderingMode.NEITHER);
        out.newLineAtOffset(100, 700);
        out.showText(WORDS);
        out.endText();
      }
    }
  }

  private static PDFont font(PDDocument document, String name) throws IOException {
    return PDType0Font.load(document, Path.of("fonts", name).toFile());
  }

  @Test
  void aScanIsSaidToBeOne() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 4; i++) {
        scan(document, null);
      }
      document.save(folder.resolve("a.pdf").toFile());
    }
    assertThat(codes(check(Optional.empty()))).containsExactly("K028");
  }

  @Test
  void aScanWithHiddenTextIsStillAPicture() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document, serif());
      for (int i = 0; i < 4; i++) {
        scan(document, font);
      }
      document.save(folder.resolve("a.pdf").toFile());
    }
    List<Finding> found = check(Optional.empty());
    assertThat(codes(found)).containsExactly("K027");
    // What cannot be known is said once, with the number of pages.
    assertThat(found).extracting(f -> f.place().page()).containsExactly(1);
    assertThat(found.get(0).message()).contains("共 4 处，在 4 页上");
  }

  private static String serif() throws IOException {
    try (var files = Files.list(Path.of("fonts"))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.matches("NotoSerifSC.*400.*\\.ttf|NotoSerifSC-Regular\\.ttf"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Pages of text: each line is what the function makes of its number. */
  private void pages(java.util.function.IntFunction<String> line, int lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = font(document, serif());
      for (int p = 0; p < 4; p++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (int i = 0; i < lines; i++) {
            out.beginText();
            out.setFont(font, SIZE);
            boolean first = i % 6 == 0;
            out.newLineAtOffset(first ? 94 : 70, 760 - i * PITCH);
            String text = line.apply(p * lines + i);
            out.showText(first ? text.substring(2) : text);
            out.endText();
          }
        }
      }
      document.save(folder.resolve("a.pdf").toFile());
    }
  }

  @Test
  void flushTextOfAnotherProgramIsClean() throws IOException {
    pages(i -> WORDS + WORDS.substring(0, i % 6 == 5 ? 6 : 12), 30);
    assertThat(check(Optional.empty())).isEmpty();
  }

  @Test
  void textThatIsRaggedThroughoutIsSaidToBeOnce() throws IOException {
    pages(i -> WORDS + WORDS.substring(0, 3 + i * 7 % 11), 30);
    assertThat(codes(check(Optional.empty()))).containsExactly("K042");
  }

  @Test
  void aWordPartedWithoutAHyphen() throws IOException {
    pages(
        i ->
            switch (i) {
              case 7 -> WORDS + WORDS.substring(0, 10) + "typo";
              case 8 -> "graphy" + WORDS + WORDS.substring(0, 9);
              case 15 -> "typography" + WORDS + WORDS.substring(0, 7);
              default -> WORDS + WORDS.substring(0, i % 6 == 5 ? 6 : 12);
            },
        30);
    List<Finding> found = check(Optional.empty());
    assertThat(found)
        .anyMatch(
            f -> f.code().equals("K033") && f.text().equals("typography") && f.place().page() == 1);
  }

  /** A dash may be typed as U+2015 or U+2500, an ellipsis as U+2025: the halves are one mark. */
  @ParameterizedTest
  @ValueSource(strings = {"—", "―", "─", "…", "‥"})
  void aDashOfWhateverCodeInTwoHalves(String half) throws IOException {
    pages(
        i ->
            switch (i) {
              case 7 -> WORDS + WORDS.substring(0, 11) + half;
              case 8 -> half + WORDS + WORDS.substring(0, 11);
              case 15 -> WORDS + WORDS.substring(0, 10) + half + half;
              case 20, 21 -> half.repeat(WORDS.length() + 12);
              default -> WORDS + WORDS.substring(0, i % 6 == 5 ? 6 : 12);
            },
        30);
    // Some fonts' dashes are narrower than an em, which is another finding.
    assertThat(check(Optional.empty()).stream().filter(f -> f.code().equals("K034")))
        .singleElement()
        .matches(f -> f.text().equals(half + half));
  }

  @Test
  void anotherIssuesManuscriptIsSaidToBeOne() throws IOException {
    pages(i -> WORDS + WORDS.substring(0, i % 6 == 5 ? 6 : 12), 30);
    Issue issue =
        new ManifestReader().read(Path.of("samples/demo/issue.xml")).value().orElseThrow();
    assertThat(codes(check(Optional.of(issue)))).contains("K019").doesNotContain("K020", "K024");
  }
}
