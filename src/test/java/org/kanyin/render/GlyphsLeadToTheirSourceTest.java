package org.kanyin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.base.LayoutTrace;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.RandomManifest;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.ManuscriptSourceMap;
import org.kanyin.measure.ExtractedGlyph;
import org.kanyin.measure.GlyphStream;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;

/**
 * From a glyph of the finished PDF, as PDFBox draws it, over the trace to file, line, column and
 * offset. Every kind of text has a character of its own here, which stands nowhere else.
 */
final class GlyphsLeadToTheirSourceTest {
  /** How far a glyph may stand from where the trace has it: FOP writes positions so fine. */
  private static final double POINT = 0.06;

  /** The character, and how it is written in its file where that is not the character itself. */
  private static final Map<String, String> MARKED = new LinkedHashMap<>();

  static {
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥东西南北春夏秋冬琴棋"
        .chars()
        .mapToObj(Character::toString)
        .forEach(c -> MARKED.put(c, c));
    MARKED.put("梅", "&#x6885;");
    MARKED.put("&", "&amp;");
    MARKED.put("<", "<竹]]>");
    // Radicals, compatibility ideographs, planes beyond the first, marks that are drawn alike.
    "𬭚 𬱖 ⽊ ⼝ ⻰ ‧ • ⋯ 〜 \uF901 \uF91D \uD87E\uDC78"
        .codePoints()
        .filter(c -> c != ' ')
        .mapToObj(Character::toString)
        .forEach(c -> MARKED.put(c, c));
  }

  private static final String ISSUE =
      """
      \uFEFF<?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
        <masthead>
          <name>刊甲</name><classification>内部乙</classification><notice>注意丙</notice>
          <publisher>主办丁</publisher><permit>准印戊</permit>
        </masthead>
        <section title="栏目己">
          <article id="a01" byline="head">
            <kicker>引题庚</kicker>
            <title>标题<br/>辛字<footnote>题注春</footnote></title>
            <subtitle>副题壬</subtitle>
            <author affiliation="某处">李癸</author>
            <note><p>编者按子</p></note>
            <p>
              正文<footnote>脚注丑</footnote>注后寅，<strong>黑体卯</strong><em>着重辰</em>，
              <a href="https://example.cn/">链接巳</a>，H<sub>午</sub>，10<sup>未</sup>。
            </p>
            <heading level="2">（一）小题申</heading>
            <quote><p>引文酉</p></quote>
            <list kind="number"><item>条目戌</item><item><p>分段亥</p></item></list>
            <table>
              <caption>表题东</caption>
              <head><row><cell>表头西</cell><cell>页</cell></row></head>
              <body><row><cell>表格南</cell><cell align="end">24</cell></row></body>
            </table>
            <figure src="图.png" alt="图" width="20%">
              <caption>图题北</caption><credit>摄影夏</credit>
            </figure>
          </article>
          <article href="文章/二.xml"/>
        </section>
      </issue>
      """;
  private static final String ARTICLE =
      """
      <article xmlns="urn:kanyin:issue" id="a02" byline="tail">
        <title>正文的标题</title>
        <toc-title>目录秋</toc-title>
        <author>王冬</author><author kind="organization">研究室琴</author>
        <p>部首⽊⼝⻰木口龙，兼容\uF901\uF91D\uD87E\uDC78更；间隔‧和•和·，⋯与…，〜与～，𬱖。</p>
        <p>𬭚前后，实体&#x6885;和&amp;，<!-- 注 --><![CDATA[<竹]]>。
          折行之后棋。</p>
      </article>
      """;
  private static final String OFFICE =
      """
      <office xmlns="urn:kanyin:issue">
        <masthead><name>别名</name></masthead>
        <colophon><staff role="编辑">张兰</staff><printer>印刷厂荷</printer></colophon>
      </office>
      """;

  @TempDir Path top;

  private final Map<String, String> files = new LinkedHashMap<>();
  private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    // What the reader decodes: without the mark of byte order.
    files.put(folder.resolve(name).toString(), text.replace("\uFEFF", ""));
  }

  @Test
  void everyGlyphLeadsToItsCharacter() throws IOException {
    folder = Files.createDirectories(top.resolve("二〇二六 第三期"));
    RandomManifest.pictures(folder);
    write("issue.xml", ISSUE.replace("\n", "\r\n"));
    write("文章/二.xml", ARTICLE.replace("\n", "\r\n"));
    Files.writeString(top.resolve("office.xml"), OFFICE);
    files.put(top.resolve("office.xml").toString(), OFFICE);
    Map<String, String> marked = new LinkedHashMap<>(MARKED);
    marked.put("兰", "兰");
    marked.put("荷", "荷");

    Path file = folder.resolve("issue.xml");
    Issue issue = new ManifestReader().read(file).value().orElseThrow();
    Outcome<Rendered> set =
        new IssueRenderer(new Workspace(Path.of("."))).render(file, RenderRequest.DEFAULT);
    assertThat(set.findings()).filteredOn(Finding::isError).isEmpty();
    Rendered rendered = set.value().orElseThrow();
    List<ExtractedGlyph> glyphs = GlyphStream.of(rendered.pdf());
    for (Map.Entry<String, String> mark : marked.entrySet()) {
      List<ExtractedGlyph> found =
          glyphs.stream().filter(g -> g.codePoint() == mark.getKey().codePointAt(0)).toList();
      assertThat(found).as(mark.getKey() + " on the pages").isNotEmpty();
      for (ExtractedGlyph glyph : found) {
        assertThat(wayBack(glyph, rendered.trace(), issue))
            .as(mark.getKey() + " on page " + glyph.page())
            .isEqualTo(expected(mark.getValue()));
      }
    }
  }

  /** By position alone: what the trace has where the glyph stands. */
  private static String wayBack(ExtractedGlyph glyph, LayoutTrace trace, Issue issue) {
    ManuscriptSourceMap origins = new ManuscriptSourceMap(issue);
    List<String> ways = new ArrayList<>();
    for (LayoutTrace.Line line : trace.pages().get(glyph.page() - 1).lines()) {
      // Raised and lowered text stands on its line's baseline in the trace.
      if (Math.abs(line.baseline() - glyph.y()) > glyph.size()) {
        continue;
      }
      for (int i = 0; i < line.text().length(); i++) {
        // The trace has a mark's body, which is half of its glyph's em (clreq §3.1.6).
        double near =
            Character.isLetterOrDigit(glyph.codePoint()) ? POINT : glyph.size() / 2 + POINT;
        boolean here = Math.abs(line.glyphX().get(i) - glyph.x()) < near;
        if (here && line.text().codePointAt(i) == glyph.codePoint()) {
          int index = i;
          ways.add(
              line.runAt(i).map(r -> place(origins, r.block(), r.of(index))).orElse("generated"));
        }
      }
    }
    return String.join(" or ", ways);
  }

  private static String place(ManuscriptSourceMap origins, String id, int index) {
    ManuscriptSourceMap.At at = origins.sourceOf(id, index).orElseThrow();
    Place place = origins.placeOf(id, index).orElseThrow();
    return place + " offset " + at.offset();
  }

  /** Where the character stands, counted here from the file's own text. */
  private String expected(String written) {
    for (Map.Entry<String, String> file : files.entrySet()) {
      int at = file.getValue().indexOf(written);
      if (at >= 0) {
        String before = file.getValue().substring(0, at);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(lineStart, at) + 1;
        return file.getKey() + ":" + line + ":" + column + " offset " + at;
      }
    }
    throw new AssertionError(written);
  }
}
