package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Finding;
import org.kanyin.manifest.parse.ManifestLimits;

/** The most of everything is an issue; one more is a finding, and the only one. */
final class AmountsTest {
  @TempDir Path folder;

  private List<String> codes(String article) throws IOException {
    Path file = folder.resolve("issue.xml");
    Files.writeString(
        file,
        "<issue xmlns='urn:kanyin:issue' year='2026' number='1' date='2026-01-05'>\n"
            + "<masthead><title>测试</title></masthead>\n"
            + article
            + "</issue>");
    return new ManifestReader().read(file).findings().stream().map(Finding::code).toList();
  }

  private List<String> text(String body) throws IOException {
    return codes("<article id='a'><title>题</title>" + body + "</article>");
  }

  private void most(String code, String before, String each, String after, int most)
      throws IOException {
    assertThat(text(before + each.repeat(most) + after)).doesNotContain(code);
    assertThat(text(before + each.repeat(most + 1) + after)).containsExactly(code);
  }

  @Test
  void pageBreaks() throws IOException {
    most("M180", "<p>字", "字<pb/>", "字</p>", ManifestLimits.PAGE_BREAKS);
  }

  @Test
  void pictures() throws IOException {
    most("M180", "<p>字</p>", "<figure src='a.png' alt='图'/>", "", ManifestLimits.FIGURES);
  }

  @Test
  void cells() throws IOException {
    String row = "<row>" + "<cell>1</cell>".repeat(50) + "</row>";
    int rows = ManifestLimits.CELLS / 50;
    most("M180", "<p>字</p><table><body>", row, "</body></table>", rows);
  }

  /** Thirty thousand paragraphs of a line, a hundred thousand headings took over 20 s. */
  @Test
  void shortParagraphs() throws IOException {
    most("M180", "", "<p>字</p>", "", ManifestLimits.PARAGRAPHS);
    most("M180", "<p>字</p>", "<heading>字</heading>", "", ManifestLimits.PARAGRAPHS - 1);
    String list = "<p>字</p><list kind='bullet'>";
    most("M180", list, "<item>字</item>", "</list>", ManifestLimits.PARAGRAPHS - 1);
  }

  @Test
  void articlesAndSections() throws IOException {
    String article = "<article><title>题</title><p>字</p></article>";
    assertThat(codes(article.repeat(ManifestLimits.ARTICLES))).doesNotContain("M180");
    assertThat(codes(article.repeat(ManifestLimits.ARTICLES + 1))).containsExactly("M180");
    String section = "<section title='栏'>" + article + "</section>";
    assertThat(codes(section.repeat(ManifestLimits.ARTICLES + 1)))
        .containsExactlyInAnyOrder("M180", "M180");
  }

  /** A hundred thousand names of the staff took over 20 s. */
  @Test
  void staff() throws IOException {
    String article = "<article><title>题</title><p>字</p></article><colophon>";
    String staff = "<staff>编辑：李华</staff>";
    assertThat(codes(article + staff.repeat(ManifestLimits.HEAD_PARTS) + "</colophon>"))
        .doesNotContain("M183");
    assertThat(codes(article + staff.repeat(ManifestLimits.HEAD_PARTS + 1) + "</colophon>"))
        .containsExactly("M183");
  }

  /** A hundred thousand names of files that are not there were each looked for. */
  @Test
  void filesOfArticles() throws IOException {
    String article = "<article href='no.xml'/>";
    assertThat(codes(article.repeat(ManifestLimits.FILES))).doesNotContain("M009");
    assertThat(codes(article.repeat(ManifestLimits.FILES + 1))).contains("M009");
  }

  /** Ten thousand tables of one cell took over 20 s. */
  @Test
  void tables() throws IOException {
    String table = "<table><body><row><cell>1</cell></row></body></table>";
    most("M180", "<p>字</p>", table, "", ManifestLimits.TABLES);
  }

  @Test
  void authors() throws IOException {
    most("M183", "", "<author>李华</author>", "<p>字</p>", ManifestLimits.HEAD_PARTS);
  }

  @Test
  void wordsAndNumbers() throws IOException {
    most("M182", "<p>词 ", "a", " 词</p>", ManifestLimits.WORD);
    most("M182", "<p>数", "7", "数</p>", ManifestLimits.WORD);
    String words = ("a".repeat(ManifestLimits.WORD) + "<br/>").repeat(3);
    assertThat(text("<p>" + words + "</p>")).doesNotContain("M182");
  }

  /** A hundred thousand accents on one letter took over 20 s. */
  @Test
  void marksSetOverOneAnother() throws IOException {
    most("M182", "<p>词 ", "\u0301", " 词</p>", ManifestLimits.WORD);
  }

  /** A hundred thousand line breaks in one paragraph took over 20 s. */
  @Test
  void inlinesOfOneParagraph() throws IOException {
    most("M183", "<p>字", "<br/>", "字</p>", ManifestLimits.INLINES);
    most("M183", "<p>", "<footnote>注</footnote>", "</p>", ManifestLimits.INLINES);
    most("M183", "<p>", "<strong>重</strong>", "</p>", ManifestLimits.INLINES);
  }

  @Test
  void paragraphs() throws IOException {
    most("M181", "<p>", "文", "</p>", ManifestLimits.PARAGRAPH);
  }

  @Test
  void characters() throws IOException {
    String paragraph = "<p>" + "文".repeat(50_000) + "</p>";
    int paragraphs = ManifestLimits.CHARACTERS / 50_000;
    // The title and the masthead are characters too.
    assertThat(text(paragraph.repeat(paragraphs - 1))).doesNotContain("M180");
    assertThat(text(paragraph.repeat(paragraphs))).containsExactly("M180");
  }

  /** Each of the files may be as large as a file may be; all together may not. */
  @Test
  void elements() throws IOException {
    int half = ManifestLimits.ISSUE_ELEMENTS / 2;
    for (String name : List.of("b", "c")) {
      Files.writeString(
          folder.resolve(name + ".xml"),
          "<article xmlns='urn:kanyin:issue' id='"
              + name
              + "'><title>题</title><p>"
              + "字<br/>".repeat(half)
              + "</p></article>");
    }
    assertThat(codes("<article href='b.xml'/><article href='c.xml'/>")).contains("M180");
  }
}
