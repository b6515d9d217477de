package org.kanyin.desk.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.ManuscriptEdits;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.WrittenPiece;

/** Changes of a paragraph's text, and the file's bytes after each. */
class ManuscriptEditorTest {
  private static final ManifestReader READER = new ManifestReader();
  private static final String HEAD =
      """
      <issue xmlns="urn:kanyin:issue" year="2026" number="3" date="2026-03-15">
        <masthead><name>刊印</name></masthead>
        <section title="栏目"><article id="a"><title>题</title>
          <p>\
      """;
  private static final String FOOT =
      """
      </p></article></section>
        <colophon><staff role="编辑">王静</staff></colophon>
      </issue>
      """;
  private static final String BLOCK = "a-p1";

  @TempDir Path folder;
  private final ManuscriptEditor editor =
      new ManuscriptEditor(
          unsaved -> READER.readNoting(folder.resolve("issue.xml"), unsaved).issue());

  private Path file(String paragraph) throws IOException {
    return Files.writeString(folder.resolve("issue.xml"), HEAD + paragraph + FOOT);
  }

  private static Issue read(Path file) {
    return READER.read(file).value().orElseThrow();
  }

  /** The pieces of a paragraph written as markup; the n-th element of a kind is the known one. */
  private List<WrittenPiece> wanted(Issue shown, String markup) throws IOException {
    Path other = Files.createDirectories(folder.resolve("wanted")).resolve("issue.xml");
    Node.Element wanted = block(read(Files.writeString(other, HEAD + markup + FOOT)));
    Node.Element known = block(shown);
    return pieces(
        wanted, wanted.descendants().skip(1).toList(), known.descendants().skip(1).toList());
  }

  private static Node.Element block(Issue issue) {
    return issue.root().descendants().filter(e -> e.id().equals(BLOCK)).findFirst().orElseThrow();
  }

  private static List<WrittenPiece> pieces(
      Node.Element parent, List<Node.Element> wanted, List<Node.Element> known) {
    List<WrittenPiece> out = new ArrayList<>();
    for (Node child : parent.children()) {
      if (child instanceof Node.Text text) {
        out.add(new WrittenPiece.Characters(text.value()));
        continue;
      }
      Node.Element e = (Node.Element) child;
      long turn = wanted.subList(0, wanted.indexOf(e)).stream().filter(w -> w.is(e.kind())).count();
      List<Node.Element> like = known.stream().filter(k -> k.is(e.kind())).toList();
      int number = turn < like.size() ? known.indexOf(like.get((int) turn)) : WrittenPiece.NEW;
      Map<String, String> attributes =
          number >= 0 && known.get(number).attributes().equals(e.attributes())
              ? Map.of()
              : e.attributes();
      out.add(
          new WrittenPiece.Inline(
              number, (InlineKind) e.kind(), attributes, pieces(e, wanted, known)));
    }
    return out;
  }

  private EditResult change(Issue shown, List<WrittenPiece> content) {
    ManuscriptEdits.Edit edit = new ManuscriptEdits(shown).content(BLOCK, content);
    return edit.refusal().map(EditResult::refused).orElseGet(() -> editor.make(edit, "已写"));
  }

  private EditResult change(Issue shown, String markup) throws IOException {
    return change(shown, wanted(shown, markup));
  }

  /** What the paragraph is in the file after the change; a dash and the reason where refused. */
  private String changed(String paragraph, List<WrittenPiece> content) throws IOException {
    Path file = file(paragraph);
    EditResult result = change(read(file), content);
    String after = Files.readString(file);
    assertThat(after).startsWith(HEAD).endsWith(FOOT);
    String now = after.substring(HEAD.length(), after.length() - FOOT.length());
    if (!result.done()) {
      assertThat(now).isEqualTo(paragraph);
      return "— " + result.sentence();
    }
    return now;
  }

  private static String lines(String text) {
    return text.replace("⏎", "\n  ");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甲乙丙丁                  | 甲子丁                          | 甲子丁
          甲乙丙丁                  | 甲乙子丙丁                      | 甲乙子丙丁
          甲乙                      | 子甲乙                          | 子甲乙
          甲乙                      | 甲乙子                          | 甲乙子
          甲&#38;乙                 | 甲和乙                          | 甲和乙
          甲&#38;乙                 | 甲&amp;丙乙                     | 甲&#38;丙乙
          甲&#x4E59;丙              | 甲丁丙                          | 甲丁丙
          甲&#x4E59;丙              | 甲乙子                          | 甲&#x4E59;子
          甲乙                      | 甲&lt;&amp;&gt;                 | 甲&lt;&amp;&gt;
          甲<strong >乙丙</strong >丁 | 甲<strong>子丙</strong>丁     | 甲<strong >子丙</strong >丁
          甲<strong >乙丙</strong >丁 | 甲<strong>乙丙子</strong>丁   | 甲<strong >乙丙子</strong >丁
          甲<strong >乙丙</strong >丁 | 甲<strong>乙丙</strong>子     | 甲<strong >乙丙</strong >子
          甲<strong >乙</strong >丙 | 甲<strong>乙丙</strong>         | 甲<strong >乙丙</strong>
          甲<strong>乙丙</strong>丁 | 甲乙丙丁                        | 甲乙丙丁
          甲<strong>乙丙</strong>丁 | 子丁                            | 子丁
          甲乙丙                    | 甲<strong>乙</strong>丙         | 甲<strong>乙</strong>丙
          甲乙丙                    | <em>甲乙丙</em>                 | <em>甲乙丙</em>
          甲乙丙                    | 甲乙<footnote>注。</footnote>丙 | 甲乙<footnote>注。</footnote>丙
          甲<footnote >注</footnote>乙 | 甲<footnote>注文</footnote>乙 | 甲<footnote >注文</footnote>乙
          甲乙丙                    | 甲<a href="https://example.cn/?a&amp;b">乙</a>丙 | 甲<a href="https://example.cn/?a&amp;b">乙</a>丙
          甲<a href='https://example.cn/'>乙</a>丙 | 甲<a href="https://example.cn/">子</a>丙 | 甲<a href='https://example.cn/'>子</a>丙
          甲<a href='https://example.cn/'>乙</a>丙 | 甲<a href="https://example.org/">乙</a>丙 | 甲<a href="https://example.org/">乙</a>丙
          甲<br/>乙                 | 甲<br/>子                       | 甲<br/>子
          甲<br />乙丙              | 甲丁<br/>乙丙                   | 甲丁<br />乙丙
          𠮷野家                    | 吉野家                          | 吉野家
          甲乙                      | 甲𠮷                            | 甲𠮷
          甲<!-- 注 -->乙           | 甲子                            | 甲<!-- 注 -->子
          甲<!-- 注 -->乙           | 甲子乙                          | 甲子<!-- 注 -->乙
          ⏎甲乙⏎                    | 甲子                            | ⏎甲子⏎
          ⏎甲乙⏎                    | 甲乙子                          | ⏎甲乙子⏎
          ⏎甲乙⏎                    | 子甲乙                          | ⏎子甲乙⏎
          甲⏎乙丙⏎丁                | 甲⏎乙丙⏎子                      | 甲⏎乙丙子
          甲⏎乙丙⏎丁                | 子⏎乙丙⏎丁                      | 子乙丙⏎丁
          甲⏎ab                     | 甲 子ab                         | 甲 子ab
          甲⏎乙ab                   | 甲ab                            | 甲ab
          ab⏎cd                     | ab cde                          | ab⏎cde
          """)
  void oneRangeIsReplaced(String paragraph, String markup, String after) throws IOException {
    Issue shown = read(file(lines(paragraph)));
    List<WrittenPiece> content = wanted(shown, lines(markup));
    assertThat(changed(lines(paragraph), content)).isEqualTo(lines(after));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甲<!-- 注 -->乙       | 子   | 这里有注释或处理指令，请在稿件里改
          甲<![CDATA[<]]>乙     | 甲子 | 这一段写在 CDATA 里，请在稿件里改
          """)
  void whatCannotBeWrittenLeavesTheFileAsItIs(String paragraph, String markup, String why)
      throws IOException {
    Issue shown = read(file(paragraph));
    assertThat(changed(paragraph, wanted(shown, markup))).isEqualTo("— " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "  "})
  void aParagraphIsNotEmptied(String text) throws IOException {
    assertThat(changed("甲乙", List.of(new WrittenPiece.Characters(text))))
        .isEqualTo("— 这一段不能一个字都没有；要删掉它，请在稿件里删");
  }

  @Test
  void whatTheSchemaForbidsIsNotWritten() throws IOException {
    WrittenPiece note =
        new WrittenPiece.Inline(
            WrittenPiece.NEW,
            InlineKind.FOOTNOTE,
            Map.of(),
            List.of(
                new WrittenPiece.Inline(
                    WrittenPiece.NEW,
                    InlineKind.FOOTNOTE,
                    Map.of(),
                    List.of(new WrittenPiece.Characters("注")))));
    assertThat(changed("甲乙", List.of(new WrittenPiece.Characters("甲"), note)))
        .startsWith("— 没有写，因为那样稿件就有错：");
    WrittenPiece link =
        new WrittenPiece.Inline(
            WrittenPiece.NEW,
            InlineKind.A,
            Map.of("href", "javascript:alert(1)"),
            List.of(new WrittenPiece.Characters("甲")));
    assertThat(changed("甲乙", List.of(link))).startsWith("— 没有写，因为那样稿件就有错：");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\u0000", "\u0007", "\uFFFF", "\uD800"})
  void charactersThatNoManuscriptMayHoldAreRefused(String character) throws IOException {
    assertThat(changed("甲乙", List.of(new WrittenPiece.Characters("甲" + character + "乙"))))
        .startsWith("— 这里不能有");
  }

  @Test
  void aFileThatSomebodyElseHasSavedIsNotOverwritten() throws IOException {
    Path file = file("甲乙");
    Issue shown = read(file);
    Files.writeString(file, Files.readString(file).replace("甲乙", "甲乙丙"));
    EditResult result = change(shown, "子乙");
    assertThat(result.done()).isFalse();
    assertThat(result.sentence()).startsWith("这个文件刚才被别的程序改过");
    assertThat(Files.readString(file)).contains("甲乙丙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
  void theFilesOwnEncodingIsKept(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String mark = name.equals("UTF-16LE") ? "\uFEFF" : "";
    String text = "<?xml version='1.0' encoding='" + name.replace("LE", "") + "'?>\r\n" + HEAD;
    Path file = folder.resolve("issue.xml");
    Files.write(file, (mark + text + "甲乙" + FOOT).getBytes(charset));
    assertThat(change(read(file), "子乙").done()).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo((mark + text + "子乙" + FOOT).getBytes(charset));
  }

  @Test
  void changesAreTakenBackAndMadeAgain() throws IOException {
    Path file = file("甲乙丙丁");
    byte[] first = Files.readAllBytes(file);
    change(read(file), "甲子丑丙丁");
    byte[] second = Files.readAllBytes(file);
    change(read(file), "甲子丑丙");
    byte[] third = Files.readAllBytes(file);

    assertThat(editor.undo(read(file)).done()).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo(second);
    assertThat(editor.undo(read(file)).done()).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    assertThat(editor.undo(read(file)).sentence()).isEqualTo("没有可以撤销的改动");
    assertThat(editor.redo(read(file)).done()).isTrue();
    assertThat(editor.redo(read(file)).done()).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo(third);
    assertThat(editor.redo(read(file)).done()).isFalse();
  }

  @Test
  void whatWasChangedSinceIsNotTakenBack() throws IOException {
    Path file = file("甲乙丙丁");
    change(read(file), "甲子丙丁");
    Files.writeString(file, Files.readString(file).replace("甲子", "子甲"));
    assertThat(editor.undo(read(file)).sentence()).isEqualTo("那一处后来又改过，没有动它");
  }

  /**
   * A day of edits: random texts with random marks, folded anywhere a manuscript may be; what is
   * read then is what was wanted, what stands around it is as it was.
   */
  @Test
  void aDayOfEdits() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      String folded = RandomText.folded(random);
      Path file = file(folded);
      Issue shown = read(file);
      String markup = RandomText.changed(random, folded);
      List<WrittenPiece> content = wanted(shown, markup);
      EditResult result = change(shown, content);
      String after = Files.readString(file);
      String told = "seed " + seed + ", " + i + ": " + folded + " → " + markup + " ↦ " + after;
      assertThat(result.done()).as(told + result.sentence()).isTrue();
      assertThat(after).as(told).startsWith(HEAD).endsWith(FOOT);
      Node.Element now = block(read(file));
      List<Node.Element> all = now.descendants().skip(1).toList();
      assertThat(
              pieces(now, all, all)
                  .toString()
                  .replaceAll("known=-?\\d+", "")
                  .replaceAll("attributes=\\{[^}]*}", ""))
          .as(told)
          .isEqualTo(
              content
                  .toString()
                  .replaceAll("known=-?\\d+", "")
                  .replaceAll("attributes=\\{[^}]*}", ""));
    }
  }

  /** Paragraphs of made-up words. */
  private static final class RandomText {
    private static final String[] WORDS = {
      "春", "江", "潮水", "ab", "cd ", " e", "、", "&amp;", "&#x6D77;", "\n  ", "\n", "2026", "“", "”"
    };
    private static final String[] MARKS = {"strong", "em", "sup", "footnote"};

    static String folded(Random random) {
      return "首" + part(random, 1 + random.nextInt(8), true) + "尾";
    }

    private static String part(Random random, int length, boolean marks) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < length; i++) {
        if (marks && random.nextInt(4) == 0) {
          String mark = MARKS[random.nextInt(MARKS.length)];
          out.append('<').append(mark).append('>').append("字");
          out.append(part(random, random.nextInt(3), false)).append("</").append(mark).append('>');
        } else {
          out.append(WORDS[random.nextInt(WORDS.length)]);
        }
      }
      return out.toString();
    }

    /** Another text with something of the old one at its ends. */
    static String changed(Random random, String folded) {
      String flat = folded.replaceAll("\\s+", " ").replaceAll("<[^>]*>", "");
      String[] kept = flat.split("(?<=[^&#x0-9A-Fa-z;])");
      int head = random.nextInt(kept.length + 1);
      int tail = random.nextInt(kept.length - head + 1);
      return String.join("", List.of(kept).subList(0, head))
          + part(random, 1 + random.nextInt(3), true)
          + "新"
          + String.join("", List.of(kept).subList(kept.length - tail, kept.length));
    }
  }
}
