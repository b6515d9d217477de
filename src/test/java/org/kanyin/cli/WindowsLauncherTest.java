package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.cli.Wine.Run;

/**
 * The {@code .cmd} files of the distribution read by a {@code cmd.exe}: Wine's, with a {@code
 * java.exe} that prints its arguments. Skipped where Wine or a compiler for Windows is absent.
 *
 * <p>Not asked of Wine: a percent sign in a path or an argument. Its {@code cmd} expands what it
 * has put in for {@code %~dp0} or {@code %*} once more; Windows goes on behind it.
 */
@Tag("long")
final class WindowsLauncherTest {
  /** What the stub returns; a code that nothing else in the chain would return. */
  private static final int STUBS = 7;

  @TempDir static Path top;
  private static Wine wine;

  @BeforeAll
  static void build() throws Exception {
    wine = Wine.build(top);
  }

  @AfterAll
  static void end() throws Exception {
    if (wine != null) {
      wine.end();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"软件 二", "a (x86)", "a & b", "a&b", "a!b", "a^b", "a;b,c=d'e", "（一）"})
  void foldersOfAnyName(String folder) throws Exception {
    Path home = wine.install(folder);
    Run run = wine.kanyin(home, Wine.javaOf(home), "help new");
    assertThat(run.code()).isEqualTo(STUBS);
    assertThat(run.lines())
        .startsWith("[" + Wine.javaOf(home) + "\\bin\\java.exe]")
        .contains("[-Dkanyin.home=" + Wine.windows(home) + "\\bin\\..]")
        .contains("[" + Wine.windows(home) + "\\bin\\..\\lib\\kanyin-0.1.0.jar]");
    assertThat(run.arguments()).containsExactly("[help]", "[new]");
  }

  @Test
  void argumentsArriveAsTheyAreWritten() throws Exception {
    Path home = wine.install("arguments");
    String given = "render \"第 1 期\\a & b.xml\" --set \"x=(1)\" a!b! \"!c!\" \"d^e\"";
    assertThat(wine.kanyin(home, Wine.javaOf(home), given).arguments())
        .containsExactly(
            "[render]", "[第 1 期\\a & b.xml]", "[--set]", "[x=(1)]", "[a!b!]", "[!c!]", "[d^e]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "%s\\", "%s ", "\"%s\\\" "})
  void javaHomeHoweverItWasSet(String form) throws Exception {
    Path home = wine.install("Java & (x86)");
    Run run = wine.kanyin(home, form.formatted(Wine.javaOf(home)), "x");
    assertThat(run.code()).isEqualTo(STUBS);
    assertThat(run.arguments()).containsExactly("[x]");
  }

  @Test
  void withoutJavaItSaysWhereToGetIt() throws Exception {
    Path home = wine.install("nowhere");
    // Not the one that lies in the folder one stands in: it may be anybody's.
    Files.copy(top.resolve("java.exe"), home.resolve("bin/java.exe"));
    for (String java : List.of("", "Z:\\nowhere", "\"\"", " \\ ")) {
      Run run = wine.kanyin(home, java, "x");
      assertThat(run.code()).as(java).isEqualTo(1);
      assertThat(run.lines().get(0)).as(java).startsWith("没有找到 Java");
    }
  }

  @Test
  void droppedFilesAreRendered() throws Exception {
    Path home = wine.install("drop & drop");
    Run run =
        wine.start(
            home.resolve("start.cmd"),
            Wine.javaOf(home),
            "\"Z:\\a & b^\\第 1 期(!).xml\" \"Z:\\c.xml\"");
    assertThat(run.lines())
        .containsSubsequence("[render]", "[Z:\\a & b^\\第 1 期(!).xml]", "[render]", "[Z:\\c.xml]");
  }

  @Test
  void aDoubleClickOpensAWindowThatSaysHow() throws Exception {
    Path home = wine.install("click & click");
    assertThat(wine.start(home.resolve("start.cmd"), Wine.javaOf(home), "").lines())
        .anyMatch(l -> l.startsWith("刊印："))
        .anyMatch(l -> l.contains("kanyin new 2026-07"));
  }

  /** The folder of an issue stands for the issue; what is dropped is one or several. */
  @ParameterizedTest
  @CsvSource({"排印.cmd,render", "校样.cmd,proof"})
  void droppedFoldersAreTheIssuesInThem(String script, String command) throws Exception {
    Path home = wine.install("folders & files");
    Path issue = Files.createDirectories(top.resolve("a & b^/第 1 期(!)"));
    Files.createFile(issue.resolve("issue.xml"));
    String dropped = "\"" + Wine.windows(issue) + "\" \"Z:\\c d\\issue.xml\"";
    Run run = wine.start(home.resolve(script), Wine.javaOf(home), dropped);
    String whole = "[" + Wine.windows(issue) + "\\issue.xml]";
    assertThat(run.lines())
        .containsSubsequence(
            "[" + command + "]", whole, "[" + command + "]", "[Z:\\c d\\issue.xml]");
    Files.delete(issue.resolve("issue.xml"));
    assertThat(wine.start(home.resolve(script), Wine.javaOf(home), "").lines())
        .as("a double click")
        .anyMatch(l -> l.contains("拖到这个图标上"))
        .noneMatch(l -> l.startsWith("["));
  }

  @Test
  void itsOwnJavaGoesBeforeAnyOther() throws Exception {
    Path home = wine.install("own & own");
    wine.java(home.resolve("runtime"));
    for (String java : List.of("", Wine.javaOf(home))) {
      Run run = wine.kanyin(home, java, "render \"第 1 期.xml\"");
      assertThat(run.code()).isEqualTo(STUBS);
      assertThat(run.lines())
          .startsWith("[" + Wine.windows(home) + "\\bin\\..\\runtime\\bin\\java.exe]");
      assertThat(run.arguments()).containsExactly("[render]", "[第 1 期.xml]");
    }
  }

  /** The archive of loaded classes: which Java, whose, what it is called and asked for by. */
  @ParameterizedTest
  @CsvSource({
    "17.0.15,17.0.15+6-Debian,java-17.0.15+6-Debian.jsa,-XX:SharedArchiveFile=",
    "21.0.1,,java-21.0.1.jsa,-XX:SharedArchiveFile=",
    "25.0.3,25.0.3+9-LTS,java-25.0.3+9-LTS.aot,-XX:AOTCache=",
    "25,,java-25.aot,-XX:AOTCache=",
  })
  void anArchiveIsMadeOnceAndUsed(String version, String full, String name, String option)
      throws Exception {
    Path home = wine.install("archive (" + version + ") & 存");
    release(home.resolveSibling("Java"), version, full);
    Path kept = home.resolve("cache/0123456789abcdef-" + name);
    String use = "[" + option + Wine.windows(home) + "\\bin\\..\\cache\\" + kept.getFileName();
    assertThat(wine.kanyin(home, Wine.javaOf(home), "--help").lines())
        .as("help waits for nothing")
        .noneMatch(l -> l.startsWith(option, 1));
    assertThat(kept).doesNotExist();
    Run first = wine.kanyin(home, Wine.javaOf(home), "render \"第 1 期.xml\"");
    assertThat(first.lines()).first().asString().startsWith("第一次运行");
    assertThat(kept).exists();
    Run second = wine.kanyin(home, Wine.javaOf(home), "render \"第 1 期.xml\"");
    for (Run run : List.of(first, second)) {
      assertThat(run.code()).isEqualTo(STUBS);
      assertThat(run.lines()).contains(use + "]");
      assertThat(run.arguments()).containsExactly("[render]", "[第 1 期.xml]");
    }
    assertThat(second.lines()).noneMatch(l -> l.startsWith("第一次运行"));

    // One that could not be made is not tried again.
    Files.delete(kept);
    Run third = wine.kanyin(home, Wine.javaOf(home), "render x");
    assertThat(third.lines()).noneMatch(l -> l.startsWith("第一次运行")).doesNotContain(use + "]");
    assertThat(kept).doesNotExist();
  }

  @Test
  void anArchiveGoesToTheUsersFolderWhereTheProgramsCannotBeWritten() throws Exception {
    Path home = wine.install("Program Files (x)");
    release(home.resolveSibling("Java"), "25.0.3", "");
    // Where a file has the folder's name none can be made, not even by root.
    Files.createFile(home.resolve("cache"));
    for (int i = 0; i < 2; i++) {
      assertThat(wine.kanyin(home, Wine.javaOf(home), "render x").lines())
          .filteredOn(l -> l.startsWith("[-XX:AOTCache="))
          .singleElement()
          .asString()
          .matches(".*\\\\kanyin\\\\0123456789abcdef-java-25\\.0\\.3\\.aot]");
    }
  }

  @Test
  void anOldOrUnknownJavaHasNoArchive() throws Exception {
    Path home = wine.install("old");
    for (String version : List.of("1.8.0_402", "11.0.2", "16")) {
      release(home.resolveSibling("Java"), version, "");
      Run run = wine.kanyin(home, Wine.javaOf(home), "render x");
      assertThat(run.code()).isEqualTo(STUBS);
      assertThat(run.lines()).noneMatch(l -> l.contains("Archive") || l.contains("AOT"));
    }
    assertThat(home.resolve("cache")).doesNotExist();
  }

  private static void release(Path java, String version, String full) throws Exception {
    String more = full == null || full.isEmpty() ? "" : "JAVA_RUNTIME_VERSION=\"" + full + "\"\n";
    Files.writeString(
        java.resolve("release"),
        "IMPLEMENTOR=\"A & B\"\n" + more + "JAVA_VERSION=\"" + version + "\"\nLIBC=\"gnu\"\n");
  }
}
