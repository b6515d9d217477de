package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.ExitCode;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.print.Terminal;

/** Every number of the house style at its ends: a finding or a strange page, never a fault. */
@Tag("long")
final class NumbersAtTheirEndsTest {
  private static final Pattern NUMBER =
      Pattern.compile("<xsl:param name=\"([^\"]+)\" as=\"xs:(?:integer|decimal)\"");
  private static final Rooms ROOMS = new Rooms(new Workspace(Path.of("")));
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void noNumberIsAFault() throws Exception {
    Path issue = folder.resolve("issue.xml");
    NewCase.write(issue);
    List<String> faults = new ArrayList<>();
    Matcher names =
        NUMBER.matcher(
            Files.readString(Path.of("styles/neibu/parameters.xsl"))
                + Files.readString(Path.of("styles/neibu/block-parameters.xsl")));
    while (names.find()) {
      for (String value : List.of("0", "-1", "1", "1000")) {
        StringWriter err = new StringWriter();
        String set = names.group(1) + "=" + value;
        int code = assertTimeoutPreemptively(LONG_ENOUGH, () -> render(issue, set, err), set);
        if (code == ExitCode.FAULT) {
          faults.add(set + "\n" + err.toString().lines().skip(1).limit(6).toList());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private int render(Path issue, String set, StringWriter err) {
    String[] words = {"render", issue.toString(), "--set", set, "-o", folder.resolve("o.pdf") + ""};
    return Main.run(
        words, ROOMS, new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err)));
  }

  /** The example issue of {@code kanyin new}, which holds a little of everything. */
  private static final class NewCase {
    static void write(Path issue) throws Exception {
      Path made = issue.resolveSibling("new");
      StringWriter out = new StringWriter();
      Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out));
      Main.run(new String[] {"new", made.toString(), "--date", "2026-01-15"}, ROOMS, terminal);
      Files.copy(made.resolve("issue.xml"), issue);
    }
  }
}
