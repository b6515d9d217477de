package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.print.Terminal;
import org.kanyin.intake.WordCase;

/** {@code kanyin diff OLD NEW --corrections 改样.docx}: 核红 from tracked changes and comments. */
class WordCorrectionsTest {
  private static final Rooms ROOMS = new Rooms(new Workspace(Path.of("")));
  private static final String ISSUE =
      """
      <issue xmlns="urn:kanyin:issue" year="2026" number="1" date="2026-01-15">
        <section title="来信"><article id="a"><title>换灯记</title>%s</article></section>
      </issue>
      """;
  private static final String ASKED =
      """
      [居中 小标宋 22] 换灯记
      <w:p><w:r><w:t>走廊的灯坏了</w:t></w:r><w:del w:id="1"><w:r><w:delText>三</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>两</w:t></w:r></w:ins><w:r><w:t>天，今天换了</w:t></w:r><w:ins w:id="3"><w:r><w:t>崭</w:t></w:r></w:ins><w:r><w:t>新的，</w:t></w:r><w:commentRangeStart w:id="4"/><w:r><w:t>夜晚</w:t></w:r><w:commentRangeEnd w:id="4"/><w:r><w:t>走路的人不必再摸着墙。</w:t></w:r></w:p>
      @comments
      <w:comment w:id="4" w:author="甲"><w:p><w:r><w:t>改为“夜里”</w:t></w:r></w:p></w:comment>
      <w:comment w:id="5" w:author="乙"><w:p><w:r><w:t>这一段再想想</w:t></w:r></w:p></w:comment>
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void files() throws IOException {
    issue("旧.xml", "<p>走廊的灯坏了三天，今天换了新的，夜晚走路的人不必再摸着墙。</p>");
    issue("新.xml", "<p>走廊的灯坏了两天，今天换了崭新的，夜晚走路的人不必再摸着墙。</p>");
    issue("都改.xml", "<p>走廊的灯坏了两天，今天换了崭新的，夜里走路的人不必再摸着墙。</p>");
    Files.write(folder.resolve("改样.docx"), WordCase.docx(ASKED));
  }

  private void issue(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), ISSUE.formatted(text));
  }

  private int diff(String revised) {
    String[] arguments = {
      "diff",
      folder.resolve("旧.xml").toString(),
      folder.resolve(revised).toString(),
      "--corrections",
      folder.resolve("改样.docx").toString()
    };
    return Main.run(arguments, ROOMS, new Terminal(new PrintWriter(out), new PrintWriter(err)));
  }

  @Test
  void whatIsDoneAndWhatIsNot() {
    assertThat(diff("新.xml")).as(out + "\n" + err).isEqualTo(1);
    String all = out + "\n" + err;
    assertThat(all)
        .contains("D021")
        .contains("夜晚")
        .contains("W048")
        .contains("这一段再想想")
        .doesNotContain("D003");
    assertThat(all.lines().filter(l -> l.contains("D020"))).hasSize(2);
  }

  @Test
  void allIsDone() {
    assertThat(diff("都改.xml")).as(out + "\n" + err).isZero();
  }
}
