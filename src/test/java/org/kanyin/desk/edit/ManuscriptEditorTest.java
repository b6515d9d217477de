package org.kanyin.desk.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.manifest.ManifestReader;
import org.kanyin.manifest.model.Issue;

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
  private final ManuscriptEditor editor = new ManuscriptEditor();

  private Path file(String paragraph) throws IOException {
    return Files.writeString(folder.resolve("issue.xml"), HEAD + paragraph + FOOT);
  }

  private static Issue read(Path file) {
    return READER.read(file).value().orElseThrow();
  }

  /** What the paragraph is in the file after the change; a dash and the reason where refused. */
  private String changed(String paragraph, int from, int to, String text) throws IOException {
    Path file = file(paragraph);
    EditResult result = editor.change(read(file), new TextChange(BLOCK, from, to, text));
    String after = Files.readString(file);
    assertThat(after).startsWith(HEAD).endsWith(FOOT);
    String now = after.substring(HEAD.length(), after.length() - FOOT.length());
    if (!result.done()) {
      assertThat(now).isEqualTo(paragraph);
      return "— " + result.sentence();
    }
    return now;
  }

  @ParameterizedTest(name = "{0} [{1}, {2}) → {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甲乙丙丁                     | 1 | 3 | 子     | 甲子丁
          甲乙丙丁                     | 2 | 2 | 子     | 甲乙子丙丁
          甲乙                         | 0 | 0 | 子     | 子甲乙
          甲乙                         | 2 | 2 | 子     | 甲乙子
          甲&amp;乙                    | 1 | 2 | 和     | 甲和乙
          甲&amp;乙                    | 2 | 2 | 丙     | 甲&amp;丙乙
          甲&#x4E59;丙                 | 1 | 2 | 丁     | 甲丁丙
          甲乙                         | 1 | 2 | <&>    | 甲&lt;&amp;&gt;
          甲<strong>乙丙</strong>丁    | 1 | 2 | 子     | 甲<strong>子丙</strong>丁
          甲<strong>乙丙</strong>丁    | 3 | 3 | 子     | 甲<strong>乙丙子</strong>丁
          甲<strong>乙丙</strong>丁    | 3 | 4 | 子     | 甲<strong>乙丙</strong>子
          𠮷野家                       | 0 | 2 | 吉     | 吉野家
          甲乙                         | 1 | 2 | 𠮷     | 甲𠮷
          甲<!-- 注 -->乙              | 1 | 2 | 子     | 甲<!-- 注 -->子
          """)
  void oneRangeIsReplaced(String paragraph, int from, int to, String text, String after)
      throws IOException {
    assertThat(changed(paragraph, from, to, text)).isEqualTo(after);
  }

  @ParameterizedTest(name = "{0} [{1}, {2}) → {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甲<strong>乙</strong>丙 | 0 | 2 | 子   | 这一处跨过了加粗、脚注之类的标记，请分开改
          甲<!-- 注 -->乙         | 0 | 2 | 子   | 这一处跨过了加粗、脚注之类的标记，请分开改
          甲乙                    | 0 | 2 | ''   | 这一段不能一个字都没有；要删掉它，请在稿件里删
          甲乙                    | 0 | 2 | ' '  | 这一段不能一个字都没有；要删掉它，请在稿件里删
          甲乙                    | 1 | 3 | 子   | 稿件里已经没有这几个字
          甲乙                    | 2 | 1 | 子   | 稿件里已经没有这几个字
          甲乙                    | -1 | 1 | 子  | 稿件里已经没有这几个字
          """)
  void whatCannotBeWrittenLeavesTheFileAsItIs(
      String paragraph, int from, int to, String text, String why) throws IOException {
    assertThat(changed(paragraph, from, to, text)).isEqualTo("— " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\u0000", "\u0007", "\uFFFF", "\uD800"})
  void charactersThatNoManuscriptMayHoldAreRefused(String character) throws IOException {
    assertThat(changed("甲乙", 1, 1, character)).startsWith("— 这里不能有");
  }

  @Test
  void aFileThatSomebodyElseHasSavedIsNotOverwritten() throws IOException {
    Path file = file("甲乙");
    Issue shown = read(file);
    Files.writeString(file, Files.readString(file).replace("甲乙", "甲乙丙"));
    EditResult result = editor.change(shown, new TextChange(BLOCK, 0, 1, "子"));
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
    assertThat(editor.change(read(file), new TextChange(BLOCK, 0, 1, "子")).done()).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo((mark + text + "子乙" + FOOT).getBytes(charset));
  }

  @Test
  void changesAreTakenBackAndMadeAgain() throws IOException {
    Path file = file("甲乙丙丁");
    byte[] first = Files.readAllBytes(file);
    editor.change(read(file), new TextChange(BLOCK, 1, 2, "子丑"));
    byte[] second = Files.readAllBytes(file);
    editor.change(read(file), new TextChange(BLOCK, 4, 5, ""));
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
    editor.change(read(file), new TextChange(BLOCK, 1, 2, "子"));
    Files.writeString(file, Files.readString(file).replace("甲子", "子甲"));
    assertThat(editor.undo(read(file)).sentence()).isEqualTo("那一处后来又改过，没有动它");
  }

  /** A day of edits at random places: the text is what a string would be, the rest untouched. */
  @Test
  void aDayOfEdits() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder("春江潮水连海平");
    Path file = file(words.toString());
    for (int i = 0; i < 60; i++) {
      int from = random.nextInt(words.length() + 1);
      int to = Math.min(words.length(), from + random.nextInt(3));
      String text = "海上明月共潮生<&>".substring(random.nextInt(4), 4 + random.nextInt(7));
      boolean blank = words.length() - (to - from) + text.length() == 0;
      if (!blank) {
        words.replace(from, to, text);
      }
      assertThat(editor.change(read(file), new TextChange(BLOCK, from, to, text)).done())
          .as("seed " + seed + ", edit " + i)
          .isNotEqualTo(blank);
    }
    String escaped =
        words.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .as("seed " + seed)
        .isEqualTo(HEAD + escaped + FOOT);
  }
}
