package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Workspace;
import org.kanyin.measure.Mutool;
import org.kanyin.measure.PdfJs;
import org.kanyin.measure.Poppler;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * What is typed without a blank is found in four readers, however layout spaces it: names as wide
 * as three characters, gaps between Chinese and Western, tracked headings, lines stretched in a
 * narrow cell. And a blank that is typed stays.
 */
final class SearchTest {
  private static final String ISSUE =
      """
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15" cumulative="128">
        <masthead><name>松河通讯</name><classification>内部资料</classification>
          <notice>注意保存</notice><publisher>松河市文印研究室</publisher></masthead>
        <section title="试排">
          <article id="a1" byline="head">
            <title>第1季度春耕</title><author>白芸</author><author>林溪</author><author>何一方</author>
            <p>3月4日，36人到会，2026年第3期刊登A4纸12张；GDP增长5.5%，同比持平。</p>
            <p>会议室在3楼B座，电话0312-5550187，网址https://example.cn。</p>
            <p>见Word文档 XML 格式。</p>
            <table><body>
              <row><cell>上半年共发稿1280篇</cell><cell>下半年计划刊发2400篇，约合4.8万字</cell></row>
            </body></table>
            <heading level="2">一、4月的安排</heading>
            <p>由方舟、丁一和5名同志组成B组，<strong>第2组</strong>归<em>丁一</em>管。</p>
          </article>
          <article id="a2"><title>夏长</title><author>苏禾</author><p>7月5日收到稿件12篇。</p></article>
        </section>
        <colophon><distribution>各科室。</distribution><staff role="编辑">江帆</staff>
          <staff role="校对">叶青</staff></colophon>
      </issue>
      """;

  /** As a reader types it into the box. */
  private static final List<String> SOUGHT =
      List.of(
          "白芸",
          "林溪",
          "苏禾",
          "江帆",
          "叶青",
          "目录",
          "松河通讯",
          "松河市文印研究室",
          "第3期",
          "2026年第3期",
          "2026年3月15日",
          "总第128期",
          "第1季度春耕",
          "3月4日",
          "36人到会",
          "刊登A4纸12张",
          "GDP增长5.5%，同比",
          "3楼B座",
          "发稿1280篇",
          "4月的安排",
          "和5名同志",
          "组成B组",
          "第2组归丁一管",
          "7月5日收到稿件12篇",
          // Typed with blanks.
          "见Word文档 XML 格式");

  @TempDir static Path folder;
  private static Path pdf;

  @BeforeAll
  static void render() throws IOException {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(issue, ISSUE);
    Outcome<Rendered> set =
        new IssueRenderer(new Workspace(Path.of("."))).render(issue, RenderRequest.DEFAULT);
    assertThat(set.findings()).filteredOn(Finding::isError).isEmpty();
    pdf = folder.resolve("issue.pdf");
    Files.write(pdf, set.value().orElseThrow().pdf());
  }

  private interface Reader {
    Optional<String> text() throws IOException;
  }

  @TestFactory
  List<DynamicTest> readers() {
    return List.of(
        reader("PDFBox", SearchTest::pdfBox),
        reader("poppler", () -> Poppler.text(pdf, Poppler.READING)),
        reader("poppler, in the order of drawing", () -> Poppler.text(pdf, Poppler.RAW)),
        reader("poppler, as laid out", () -> Poppler.text(pdf, "-layout")),
        reader("MuPDF", () -> Mutool.text(pdf)),
        reader("pdf.js", () -> PdfJs.text(pdf)));
  }

  private static DynamicTest reader(String name, Reader reader) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Optional<String> text = reader.text();
          assumeTrue(text.isPresent(), "skipped: " + name + " is not on this machine");
          // A search goes on over a line's end.
          String joined = text.orElseThrow().replaceAll("\\R", "");
          List<String> missed = new ArrayList<>(SOUGHT);
          missed.removeIf(joined::contains);
          assertThat(missed).as("not found in\n" + text.orElseThrow()).isEmpty();
        });
  }

  private static Optional<String> pdfBox() throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return Optional.of(new PDFTextStripper().getText(document));
    }
  }
}
