package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.measure.Poppler;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Whatever is invisible, in Chinese, in Western words, in numbers, in titles and attributes: the
 * PDF is that of the issue without it, glyph by glyph, and every font is in the file.
 */
final class InvisibleCharactersTest {
  /** {@code %s} is where an invisible character stands. */
  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15" style="neibu">
      <masthead><name>松河%s通讯</name><publisher>松河市%s文印研究室</publisher></masthead>
      <section title="试%s排">
      <article id="a1" byline="head"><title>试%s样</title><author affiliation="文%s印室">林%s溪</author>
      <p>%s会议%s要求，%s各站%s“要%s抓好”%s落实，2%s026年3%s月，长30%skm。%s</p>
      <p>西文pro%sof与https://www.example.com/%svery%slong/page，<em>着%s重</em>A%sB。</p>
      </article>
      </section>
      <colophon><distribution>各科%s室。</distribution><staff role="编%s辑">林%s溪</staff></colophon>
      </issue>
      """;

  private final IssueRenderer renderer;

  @TempDir Path folder;

  InvisibleCharactersTest() throws IOException {
    renderer = new IssueRenderer(new Workspace(Path.of(".")));
  }

  private Rendered set(String between) throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, ISSUE.replace("%s", between));
    Outcome<Rendered> outcome = renderer.render(file, RenderRequest.DEFAULT);
    assertThat(outcome.findings()).filteredOn(Finding::isError).isEmpty();
    return outcome.value().orElseThrow();
  }

  /**
   * One of every range of the table, but of the selectors that belong to an ideograph: what they
   * say is part of the text ({@link CombiningMarksTest}).
   */
  private static List<Integer> samples() throws IOException {
    try (InputStream table = InvisibleCharacters.class.getResourceAsStream("invisible.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> Integer.parseInt(l.split("\t")[1], 16))
          .filter(c -> c != 0xE01EF)
          .toList();
    }
  }

  @Test
  void everyFormatCharacterOfTheStandardIsInTheTable() {
    // Those that enclose or precede a number are drawn.
    List<Integer> drawn = List.of(0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD);
    List<Integer> forgotten =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.getType(c) == Character.FORMAT)
            .filter(c -> !(c >= 0x600 && c <= 0x605) && !(c >= 0x890 && c <= 0x891))
            .filter(c -> !(c >= 0x13430 && c <= 0x1343F) && !drawn.contains(c))
            .filter(c -> !InvisibleCharacters.contains(c))
            .boxed()
            .toList();
    assertThat(forgotten).isEmpty();
  }

  @Test
  void thePagesAreThoseWithoutThem() throws IOException {
    Rendered clean = set("");
    List<String> faults = new ArrayList<>();
    for (int c : samples()) {
      Rendered set = set(Character.toString(c));
      if (!Arrays.equals(set.pdf(), clean.pdf())) {
        faults.add(String.format("U+%04X", c));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyFontIsInTheFileAndTheTextReadsOn() throws IOException {
    StringBuilder all = new StringBuilder();
    samples().forEach(all::appendCodePoint);
    byte[] pdf = set(all.toString()).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
      reads(new PDFTextStripper().getText(document));
    }
    Path file = folder.resolve("out.pdf");
    Files.write(file, pdf);
    Poppler.text(file, Poppler.RAW).ifPresent(InvisibleCharactersTest::reads);
  }

  private static void reads(String text) {
    assertThat(text.codePoints().filter(InvisibleCharacters::contains).count()).isZero();
    assertThat(text.replaceAll("\\s", ""))
        .contains("会议要求，各站“要抓好”落实，2026年3月，长30km。")
        .contains("西文proof与https://www.example.com/verylong/page，着重AB。");
  }
}
