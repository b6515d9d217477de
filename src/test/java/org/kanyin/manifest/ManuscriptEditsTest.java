package org.kanyin.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.WrittenAuthor;

/** Articles moved, sections named, heads changed; and every other byte as it was. */
class ManuscriptEditsTest {
  private static final ManifestReader READER = new ManifestReader();
  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
        <masthead><name>刊印</name></masthead><!-- 刊头 -->

        <!-- 头条 -->
        <section title="要闻">
          <article href="articles/a.xml"/> <!-- 急稿 -->
          <?kanyin accept M058 有意?>
          <article id="b"><title>乙</title><p>乙文。</p></article>
        </section>
        <section
            title='论坛' >
          <!-- 丙在前 -->
          <article id="c">
            <title>丙</title>
            <author affiliation="县志办">王静</author>
            <author>李明</author>
            <p>丙文。</p>
          </article>
        </section>
        <article id="d"><title>丁</title><p>丁文。</p></article>
        <colophon><staff role="编辑">王静</staff></colophon>
      </issue>
      """;
  private static final String A =
      """
      <article xmlns="urn:kanyin:issue" id="a">
        <title>甲<br/>副行</title>
        <p>甲文。</p>
      </article>
      """;

  @TempDir Path folder;

  private Issue read(Path file) {
    return READER.read(file).value().orElseThrow();
  }

  private Path issue(String text) throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/a.xml"), A);
    return Files.writeString(folder.resolve("issue.xml"), text);
  }

  /** The edited file after an edit; it can be read. */
  private String after(Function<ManuscriptEdits, ManuscriptEdits.Edit> wanted) throws IOException {
    ManuscriptEdits.Edit edit = wanted.apply(new ManuscriptEdits(read(issue(ISSUE))));
    if (edit.refusal().isPresent()) {
      return "— " + edit.refusal().get();
    }
    Path file = edit.source().orElseThrow().path();
    byte[] bytes =
        SourceEdits.apply(Files.readAllBytes(file), edit.source().get().text(), edit.replacements())
            .orElseThrow();
    Files.write(file, bytes);
    read(folder.resolve("issue.xml"));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The issue with one piece of text for another. */
  private static String with(String... pairs) {
    String text = ISSUE;
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(text).contains(pairs[i]);
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    return text;
  }

  private static final String SLOT_A = "\n    <article href=\"articles/a.xml\"/> <!-- 急稿 -->";
  private static final String SLOT_B =
      "\n    <?kanyin accept M058 有意?>\n    <article id=\"b\"><title>乙</title><p>乙文。</p></article>";
  private static final String END_C = "<p>丙文。</p>\n    </article>";
  private static final String SECTION_2 =
      ISSUE.substring(ISSUE.indexOf("\n  <section\n"), ISSUE.indexOf("\n  <article id=\"d\""));

  @Test
  void anArticleMovesWithTheRemarksThatAreItsOwn() throws IOException {
    assertThat(after(e -> e.moveArticle("b", "section1", 0)))
        .isEqualTo(with(SLOT_A + SLOT_B, SLOT_B + SLOT_A));
    assertThat(after(e -> e.moveArticle("a", "section1", 1)))
        .isEqualTo(with(SLOT_A + SLOT_B, SLOT_B + SLOT_A));
    assertThat(after(e -> e.moveArticle("a", "section1", 0))).isEqualTo(ISSUE);
  }

  @Test
  void anArticleMovesToAnotherSection() throws IOException {
    assertThat(after(e -> e.moveArticle("a", "section2", 1)))
        .isEqualTo(with(SLOT_A, "", END_C, END_C + SLOT_A));
    assertThat(after(e -> e.moveArticle("b", "section2", 0)))
        .isEqualTo(with(SLOT_B, "", "title='论坛' >", "title='论坛' >" + SLOT_B));
    String slotD = "\n  <article id=\"d\"><title>丁</title><p>丁文。</p></article>";
    assertThat(after(e -> e.moveArticle("d", "section1", 2)))
        .isEqualTo(with(slotD, "", SLOT_B, SLOT_B + slotD));
  }

  @Test
  void theLastArticleTakesItsSectionAlongUnlessMoreStandsThere() throws IOException {
    assertThat(after(e -> e.moveArticle("c", "section1", 0)))
        .isEqualTo("— 这个栏目里只有这一篇，还有分页标记或注释；移走它栏目就空了，请在稿件里改");
    String slot = SECTION_2.substring(SECTION_2.indexOf("\n    <article"));
    String bare = SECTION_2.replace("\n    <!-- 丙在前 -->", "");
    Issue shown = read(issue(with(SECTION_2, bare)));
    ManuscriptEdits.Edit edit = new ManuscriptEdits(shown).moveArticle("c", "section1", 2);
    byte[] bytes =
        SourceEdits.apply(
                Files.readAllBytes(folder.resolve("issue.xml")),
                edit.source().orElseThrow().text(),
                edit.replacements())
            .orElseThrow();
    String moved = slot.substring(0, slot.indexOf("\n  </section>"));
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(with(SECTION_2, "", SLOT_B, SLOT_B + moved));
  }

  @Test
  void sectionsMoveAmongTheIssuesParts() throws IOException {
    String first =
        "\n\n  <!-- 头条 -->"
            + ISSUE.substring(ISSUE.indexOf("\n  <section title"), ISSUE.indexOf("\n  <section\n"));
    assertThat(after(e -> e.movePart("section2", 0)))
        .isEqualTo(with(first + SECTION_2, SECTION_2 + first));
    String d = "\n  <article id=\"d\"><title>丁</title><p>丁文。</p></article>";
    assertThat(after(e -> e.movePart("section1", 2))).isEqualTo(with(first, "", d, d + first));
    assertThat(after(e -> e.movePart("d", 0))).isEqualTo(with(d, "", first, d + first));
    assertThat(after(e -> e.movePart("section1", 3))).isEqualTo("— 没有这个位置");
    assertThat(after(e -> e.movePart("b", 0))).isEqualTo("— 这一篇在栏目里，只能移到栏目里");
    assertThat(after(e -> e.movePart("nobody", 0))).isEqualTo("— 清单里已经没有这一篇或这个栏目");
  }

  @Test
  void aSectionIsRenamedInItsOwnQuotes() throws IOException {
    assertThat(after(e -> e.rename("section2", "争鸣"))).isEqualTo(with("title='论坛'", "title='争鸣'"));
    assertThat(after(e -> e.rename("section1", "要闻与“'\"<&>”")))
        .isEqualTo(with("title=\"要闻\"", "title=\"要闻与“&apos;&quot;&lt;&amp;&gt;”\""));
    assertThat(after(e -> e.rename("section1", " "))).isEqualTo("— 栏目要有名字");
  }

  @Test
  void aSectionBeginsWithAnArticle() throws IOException {
    assertThat(after(e -> e.newSection("b", "新栏")))
        .isEqualTo(
            with(
                SLOT_B + "\n  </section>",
                "\n  </section>\n  <section title=\"新栏\">" + SLOT_B + "\n  </section>"));
    assertThat(after(e -> e.newSection("d", "新栏")))
        .contains(
            "\n  <section title=\"新栏\">\n  <article id=\"d\">",
            "</article>\n  </section>\n  <colophon>");
    assertThat(after(e -> e.newSection("c", "新栏"))).isEqualTo("— 这个栏目里只有这一篇，改栏目的名字就行");
  }

  private static WrittenAuthor author(String name, String affiliation) {
    return new WrittenAuthor(name, affiliation);
  }

  private static final List<WrittenAuthor> BOTH = List.of(author("王静", "县志办"), author("李明", ""));

  @Test
  void linesAboveTheTextComeGoAndChange() throws IOException {
    Map<PartKind, String> more =
        Map.of(PartKind.SUBTITLE, "副题<1>", PartKind.TOC_TITLE, "目录题", PartKind.KICKER, "眉题");
    assertThat(after(e -> e.head("c", more, BOTH)))
        .isEqualTo(
            with(
                "\n      <title>丙</title>",
                "\n"
                    + "      <kicker>眉题</kicker>\n"
                    + "      <title>丙</title>\n"
                    + "      <subtitle>副题&lt;1&gt;</subtitle>\n"
                    + "      <toc-title>目录题</toc-title>"));
    assertThat(after(e -> e.head("b", Map.of(PartKind.TITLE, "乙之二"), List.of())))
        .isEqualTo(with("<title>乙</title>", "<title>乙之二</title>"));
    assertThat(after(e -> e.head("a", Map.of(PartKind.SUBTITLE, "副"), List.of(author("张", "")))))
        .isEqualTo(
            A.replace("</title>", "</title>\n  <subtitle>副</subtitle>\n  <author>张</author>"));
    assertThat(after(e -> e.head("a", Map.of(PartKind.TITLE, ""), List.of())))
        .isEqualTo("— 文章要有题目");
  }

  @Test
  void authorsComeGoAndChange() throws IOException {
    String wang = "\n      <author affiliation=\"县志办\">王静</author>";
    String li = "\n      <author>李明</author>";
    assertThat(after(e -> e.head("c", Map.of(), BOTH))).isEqualTo(ISSUE);
    assertThat(after(e -> e.head("c", Map.of(), List.of(author("李明", "")))))
        .isEqualTo(with(wang, ""));
    assertThat(after(e -> e.head("c", Map.of(), List.of(author("王静", "县志办")))))
        .isEqualTo(with(li, ""));
    assertThat(after(e -> e.head("c", Map.of(), List.of(author("王静", ""), author("李明", "站长")))))
        .isEqualTo(with(" affiliation=\"县志办\"", "", "<author>李明", "<author affiliation=\"站长\">李明"));
    assertThat(
            after(
                e ->
                    e.head(
                        "c",
                        Map.of(),
                        List.of(author("王静", "县志办"), author("赵", "甲&乙"), author("李明", "")))))
        .isEqualTo(with(wang, wang + "\n      <author affiliation=\"甲&amp;乙\">赵</author>"));
    assertThat(after(e -> e.head("c", Map.of(), List.of()))).isEqualTo(with(wang + li, ""));
    assertThat(after(e -> e.head("c", Map.of(), List.of(author(" ", ""))))).startsWith("— 作者要有名字");
  }

  /** Any order can be had, and had back: each move writes the file so that its order is read. */
  @Test
  void anyOrderCanBeHad() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(ISSUE.substring(0, ISSUE.indexOf("\n\n  <!-- 头条")));
    for (int s = 0; s < 4; s++) {
      text.append("\n  <section title=\"栏").append(s).append("\">");
      for (int a = 0; a < 3; a++) {
        text.append(random.nextBoolean() ? "\n    " : "")
            .append("<article id=\"x")
            .append(s)
            .append(a);
        text.append("\"><title>题</title><p>文。</p></article>");
      }
      text.append("</section>");
    }
    text.append("\n</issue>\n");
    Path file = issue(text.toString());
    for (int i = 0; i < 40; i++) {
      Issue now = read(file);
      List<Node.Element> sections = now.root().elements(PartKind.SECTION).toList();
      Node.Element from = sections.get(random.nextInt(sections.size()));
      Node.Element to = sections.get(random.nextInt(sections.size()));
      List<String> there = new ArrayList<>(ids(to));
      String moved = ids(from).get(random.nextInt(ids(from).size()));
      there.remove(moved);
      int at = random.nextInt(there.size() + 1);
      there.add(at, moved);
      ManuscriptEdits.Edit edit = new ManuscriptEdits(now).moveArticle(moved, to.id(), at);
      String told = "seed " + seed + ", " + i + ": " + moved + " to " + to.id() + " " + at;
      Files.write(
          file,
          SourceEdits.apply(
                  Files.readAllBytes(file), edit.source().orElseThrow().text(), edit.replacements())
              .orElseThrow());
      assertThat(read(file).root().elements(PartKind.SECTION).map(ManuscriptEditsTest::ids))
          .as(told)
          .contains(there);
      assertThat(Files.readString(file).replaceAll("\\s", "").chars().sorted().toArray())
          .as(told)
          .hasSizeLessThanOrEqualTo(text.toString().replaceAll("\\s", "").length());
    }
  }

  private static List<String> ids(Node.Element section) {
    return section.elements(PartKind.ARTICLE).map(Node.Element::id).toList();
  }
}
