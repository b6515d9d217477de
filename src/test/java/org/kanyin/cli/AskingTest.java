package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.print.Screen;
import org.kanyin.cli.print.Terminal;

/** What is asked on a terminal, and what a terminal sees that a file does not. */
final class AskingTest {
  private static final Rooms ROOMS = new Rooms(new Workspace(Path.of("")));

  @TempDir Path folder;

  private record Said(int code, String out, String err) {}

  private Said run(Screen screen, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(words, ROOMS, new Terminal(new PrintWriter(out), new PrintWriter(err), screen));
    return new Said(code, out.toString(), err.toString());
  }

  private static Screen typed(String answers) {
    return new Screen(true, false, Optional.of(new BufferedReader(new StringReader(answers))));
  }

  private Said begin(String name, String answers) {
    return run(typed(answers), "new", folder.resolve(name).toString(), "--date", "2026-05-08");
  }

  @Test
  void aNameThatSaysNothingIsAskedAbout() {
    assertThat(begin("新刊", "2026年第9期\n").err())
        .isEqualTo("文件夹名没有说是哪一期。是 2026 年第 1 期吗？（是就按回车；不是，请写年和期号，例如 2027-01）");
    assertThat(folder.resolve("新刊/issue.xml")).content().contains("year=\"2026\" number=\"9\"");
  }

  @Test
  void returnTakesTheGuessAndSoDoesTheEndOfTheInput() {
    assertThat(begin("a", "\n").out()).contains("2026 年第 1 期");
    assertThat(begin("b", "").out()).contains("2026 年第 2 期");
  }

  @Test
  void whatIsNoIssueIsAskedAgain() {
    Said said = begin("a", "第九\n2026-9\n");
    assertThat(said.err()).endsWith("看不懂“第九”，请照 2027-01 这样写：");
    assertThat(said.out()).contains("2026 年第 9 期");
  }

  @Test
  void aNameThatSaysItIsNotAskedAbout() {
    Said said = begin("2026-07", "2026-9\n");
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("2026 年第 7 期");
  }

  @Test
  void nobodyIsAskedWhereNobodyLooksOrQuietIsWanted() {
    Path made = folder.resolve("a");
    assertThat(run(Screen.NONE, "new", made.toString()).err()).isEmpty();
    Path quiet = folder.resolve("b");
    assertThat(run(typed("2026-9\n"), "new", quiet.toString(), "--quiet").err()).isEmpty();
  }

  @Test
  void coloursAndTheLastLineAreEachForThemselves() throws Exception {
    Path issue = folder.resolve("issue.xml");
    Files.writeString(
        issue,
        """
        <issue xmlns="urn:kanyin:issue" year="2026" number="1" date="2026-01-15">
          <section title="动态"><article id="a"><title>标题</title><p>正文, 一段。</p><p> 　</p></article></section>
        </issue>
        """);
    String name = issue.toString();
    Said plain = run(Screen.NONE, "validate", name);
    assertThat(plain.err()).doesNotContain("\u001b").doesNotContain("共 ");
    Said withoutColour = run(new Screen(true, false, Optional.empty()), "validate", name);
    assertThat(withoutColour.err()).isEqualTo(plain.err() + "共 2 处：警告 2\n");
    Said coloured = run(new Screen(true, true, Optional.empty()), "validate", name);
    assertThat(coloured.err()).contains("\u001b[33m警告[M202]\u001b[0m").endsWith("共 2 处：警告 2\n");
    assertThat(coloured.code()).isZero();
  }
}
