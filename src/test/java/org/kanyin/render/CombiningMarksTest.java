package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.measure.Mutool;
import org.kanyin.measure.Poppler;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * Letters with marks and characters in variants, wherever text stands: three readers extract the
 * code points in the order in which they were typed, and a mark takes no room of its own.
 */
final class CombiningMarksTest {
  /** Composed and not, in either order, several marks, beyond the BMP, with a selector. */
  private static final List<String> TYPED =
      List.of(
          "Lu\u0308\u030C Bu\u0300we\u0301i",
          "n\u0301、e\u0302\u0301、m\u0300、e\u0302\u0304",
          "Vie\u0323\u0302t、Vie\u0302\u0323t",
          "か\u3099く\u3099、か\u309A",
          "t\u0361s、\u0254\u0303、z\u0329",
          "\u03C9\u0301、\u043E\u0301",
          "重\u0323要\u0323",
          "礼\uFE00、\uD842\uDFB7\uDB40\uDD00、葛\uDB40\uDD00",
          "Cafe\u0301、Caf\u00E9");

  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15" style="neibu">
      <masthead><name>松河通讯</name><publisher>松河市文印研究室</publisher></masthead>
      <section title="试排">
      <article id="a1" byline="head"><title>题%1$s</title><author>林溪</author>
      <p>正文%1$s，文。<em>重%1$s</em><footnote>注%1$s。</footnote></p>
      <heading>小题%1$s</heading>
      <table><body><row><cell>格%1$s</cell><cell>二</cell></row></body></table>
      </article>
      </section>
      <colophon><distribution>各科室。</distribution><staff role="编辑">林溪</staff></colophon>
      </issue>
      """;

  private final IssueRenderer renderer;

  @TempDir Path folder;

  CombiningMarksTest() throws IOException {
    renderer = new IssueRenderer(new Workspace(Path.of(".")));
  }

  private Rendered set(String text) throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(file, ISSUE.formatted(text));
    Outcome<Rendered> outcome = renderer.render(file, RenderRequest.DEFAULT);
    assertThat(outcome.findings()).filteredOn(Finding::isError).isEmpty();
    return outcome.value().orElseThrow();
  }

  @Test
  void threeReadersExtractWhatWasTyped() throws IOException {
    for (String typed : TYPED) {
      byte[] pdf = set(typed).pdf();
      Path file = folder.resolve("out.pdf");
      Files.write(file, pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        reads("PDFBox", new PDFTextStripper().getText(document), typed);
      }
      Poppler.text(file, Poppler.RAW).ifPresent(text -> reads("poppler", text, typed));
      Mutool.text(file).ifPresent(text -> reads("mutool", text, typed));
    }
  }

  private static void reads(String reader, String text, String typed) {
    String wanted = typed.replace(" ", "");
    assertThat(text.replaceAll("\\s", ""))
        .as(reader)
        .contains("题" + wanted)
        .contains("正文" + wanted + "，文。")
        .contains("重" + wanted)
        .contains("注" + wanted + "。")
        .contains("小题" + wanted)
        .contains("格" + wanted);
  }

  /** The same lines and places as with the letters alone. */
  @Test
  void aMarkTakesNoRoom() throws IOException {
    String many = "文m\u0300n\u0302\u030C、か\u3099x\u0304。".repeat(40);
    String bare = many.replaceAll("\\p{M}", "");
    List<String> lines = lines(set(many));
    assertThat(lines)
        .noneMatch(line -> Character.getType(line.codePointAt(0)) == Character.NON_SPACING_MARK);
    assertThat(lines.stream().map(line -> line.replaceAll("\\p{M}", "")).toList())
        .isEqualTo(lines(set(bare)));
  }

  private static List<String> lines(Rendered set) {
    return set.trace().pages().stream()
        .flatMap(page -> page.lines().stream())
        .filter(line -> line.block().equals("a1-p1"))
        .map(LayoutTrace.Line::text)
        .toList();
  }
}
