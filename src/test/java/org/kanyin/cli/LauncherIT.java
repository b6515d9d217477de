package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kanyin.cli.InstalledProgram.Run;

/** The commands of an {@link InstalledProgram}. */
final class LauncherIT {
  private static final String ISSUE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <issue xmlns="urn:kanyin:issue" year="2026" number="1" date="2026-01-15">
        <section title="动态"><article id="a01"><title>标题</title><p>正文一段。</p></article></section>
      </issue>
      """;

  private static InstalledProgram program;
  private static Path top;
  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    program = InstalledProgram.unpack();
    top = program.top();
    home = program.home();
  }

  @AfterAll
  static void leave() throws IOException {
    if (program != null) {
      program.remove();
    }
  }

  private static Path folder(String name, String issue) throws IOException {
    return program.folder(name, issue);
  }

  private static Run run(Path in, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    return program.run(in, environment, words);
  }

  private static String launcher() {
    return program.launcher();
  }

  private static boolean isPdf(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-");
  }

  @Test
  void chineseNamesUnderThePlainLocaleWithCrlfAndByteOrderMark() throws Exception {
    Path folder = folder("第 1 期", "\uFEFF" + ISSUE.replace("\n", "\r\n"));
    List<Path> before = InstalledProgram.tree(home);
    Map<String, String> plain = Map.of("LC_ALL", "C", "LANG", "C");
    Run run = run(folder, plain, launcher(), "render", "本期 稿.xml", "-o", "成品 夹/本期.pdf");
    assertThat(run).isEqualTo(new Run(0, "成品 夹/本期.pdf：3 页\n", ""));
    assertThat(isPdf(folder.resolve("成品 夹/本期.pdf"))).isTrue();
    assertThat(InstalledProgram.tree(home))
        .as("nothing is written into the installation")
        .isEqualTo(before);
  }

  @Test
  void anArchiveInChineseFolders() throws Exception {
    Path issue = folder("往 期/第 1 期", ISSUE).resolve("本期 稿.xml");
    Files.move(issue, issue.resolveSibling("issue.xml"));
    Map<String, String> plain = Map.of("LC_ALL", "C", "LANG", "C");
    Run run = run(top, plain, launcher(), "batch", "往 期", "-o", "往期 成品", "-j", "1");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("[1/1] 第 1 期：3 页").endsWith("见 往期 成品/index.html\n");
    assertThat(isPdf(top.resolve("往期 成品/第 1 期.pdf"))).isTrue();
    assumeTrue(Files.exists(Path.of("/usr/bin/script")), "skipped: no script, so no terminal");
    String again = launcher().replace(" ", "\\ ") + " batch 往\\ 期 -o 往期\\ 成品 --force";
    Run live = run(top, Map.of(), "script", "-qec", again, "/dev/null");
    assertThat(live.out()).contains("排印").contains("1/1").contains("进程 1").contains("排好 1 期");
  }

  @Test
  void findingsAreChineseUnderThePlainLocale() throws Exception {
    Path folder = folder("坏 稿", ISSUE.replace("<p>", "<para>").replace("</p>", "</para>"));
    Run run = run(folder, Map.of("LC_ALL", "C"), launcher(), "validate", "本期 稿.xml");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("本期 稿.xml:3:58: 错误[M032]: 没有 <para> 这个元素。（您是不是想写 <p>？）\n");
  }

  @Test
  void theVersionIsTheBuilds() throws Exception {
    Run run = run(folder("版本", ISSUE), Map.of(), launcher(), "--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("刊印 \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  /** bash itself says what it would offer after a tab. */
  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash here");
    Path folder = folder("补全", ISSUE);
    Run script = run(folder, Map.of(), launcher(), "completion", "bash");
    Files.writeString(folder.resolve("kanyin.bash"), script.out());
    String words =
        "source kanyin.bash; COMP_WORDS=(kanyin %s); COMP_CWORD=%d; %s; echo ${COMPREPLY[@]}";
    String function = "_complete_kanyin";
    Run commands = run(folder, Map.of(), "/bin/bash", "-c", words.formatted("re", 1, function));
    assertThat(commands.out().strip()).isEqualTo("render");
    Run options =
        run(folder, Map.of(), "/bin/bash", "-c", words.formatted("render --pagi", 2, function));
    assertThat(options.out().strip()).isEqualTo("--pagination");
  }

  @Test
  void throughLinks() throws Exception {
    Path folder = folder("links", ISSUE);
    Path bin = Files.createDirectories(top.resolve("我的 bin"));
    Files.createSymbolicLink(bin.resolve("刊"), Path.of("../软件 二/刊印 0.1/bin/kanyin"));
    Files.createSymbolicLink(bin.resolve("kanyin"), bin.resolve("刊"));
    Map<String, String> path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
    Run run = run(folder, path, "sh", "-c", "kanyin validate '本期 稿.xml'");
    assertThat(run).isEqualTo(new Run(0, "没有问题\n", ""));
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    Path folder = folder("codes", ISSUE);
    assertThat(run(folder, Map.of(), launcher(), "fonts").code()).isZero();
    assertThat(run(folder, Map.of(), launcher(), "validate", "没有.xml").code()).isEqualTo(1);
    assertThat(run(folder, Map.of(), launcher(), "validate").code()).isEqualTo(2);
  }

  @Test
  void aWriteProtectedFolderIsOneFinding() throws Exception {
    assumeTrue(
        !System.getProperty("user.name").equals("root")
            || Files.exists(Path.of("/usr/bin/setpriv")),
        "skipped: root may write anywhere");
    Path folder = folder("protected", ISSUE);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    Run run = run(folder, Map.of(), launcher(), "render", "本期 稿.xml");
    InstalledProgram.open(folder);
    assertThat(run).isEqualTo(new Run(1, "", "本期 稿.pdf: 错误[C001]: 写不了这个文件：没有写入权限。（请换一个能写的地方。）\n"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("本期 稿.xml");
    }
  }

  @Test
  void aWriteProtectedOutputFolderIsOneFinding() throws Exception {
    assumeTrue(
        !System.getProperty("user.name").equals("root")
            || Files.exists(Path.of("/usr/bin/setpriv")),
        "skipped: root may write anywhere");
    Path folder = folder("read only", ISSUE);
    Files.move(folder.resolve("本期 稿.xml"), folder.resolve("issue.xml"));
    Path out = Files.createDirectories(top.resolve("no room"));
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    Run run = run(folder, Map.of(), launcher(), "batch", ".", "-o", out.toString());
    InstalledProgram.open(out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("错误[B005]: 写不了输出文件夹：没有写入权限。");
  }

  @Test
  void anUnreadableManifestIsOneFinding() throws Exception {
    assumeTrue(
        !System.getProperty("user.name").equals("root")
            || Files.exists(Path.of("/usr/bin/setpriv")),
        "skipped: root may read anything");
    Path folder = folder("unreadable", ISSUE);
    Path issue = folder.resolve("本期 稿.xml");
    Files.setPosixFilePermissions(issue, PosixFilePermissions.fromString("---------"));
    Run run = run(folder, Map.of(), launcher(), "validate", "本期 稿.xml");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("错误[M002]");
  }

  @Test
  void withoutJavaItSaysSo() throws Exception {
    assumeTrue(Files.notExists(home.resolve("runtime")), "skipped: it brings its own Java");
    Path folder = folder("no java", ISSUE);
    Path bin = Files.createDirectories(top.resolve("tools"));
    for (String tool : List.of("sh", "dirname", "readlink", "uname")) {
      Path real =
          Stream.of("/bin/", "/usr/bin/")
              .map(d -> Path.of(d + tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(bin.resolve(tool), real);
    }
    Run run = run(folder, Map.of("PATH", bin.toString()), launcher(), "fonts");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("没有找到 Java");
  }

  @Test
  void javaHomeGoesBeforeThePath() throws Exception {
    Path folder = folder("java home", ISSUE);
    String java = System.getProperty("java.home");
    assertThat(run(folder, Map.of("JAVA_HOME", java), launcher(), "--help").code()).isZero();
    assertThat(run(folder, Map.of("JAVA_HOME", "/nowhere"), launcher(), "--help").code()).isZero();
  }

  @Test
  void theWindowsScriptHasItsLineEnds() throws Exception {
    for (String name : List.of("bin/kanyin.cmd", "bin/drop.cmd", "start.cmd", "排印.cmd", "校样.cmd")) {
      String script = Files.readString(home.resolve(name));
      assertThat(script.lines().collect(Collectors.joining("\r\n", "", "\r\n"))).isEqualTo(script);
      assertThat(script).isASCII();
    }
  }

  /** What of the Windows script can be checked without Windows. */
  @Test
  void theWindowsScriptKeepsItsQuotesAndLabels() throws Exception {
    List<String> lines = Files.readAllLines(home.resolve("bin/kanyin.cmd"));
    for (String line : lines) {
      // %JAVA_HOME:"=% takes quotes out of a value.
      assertThat(line.replace(":\"=", "").chars().filter(c -> c == '"').count() % 2)
          .as(line)
          .isZero();
      if (!line.startsWith("rem ") && line.contains("KANYIN_HOME%")) {
        assertThat(line)
            .as("a folder with blanks")
            .containsPattern("\"[^\"]*%KANYIN_HOME%[^\"]*\"");
      }
      if (line.contains("goto ")) {
        assertThat(lines).contains(":" + line.substring(line.indexOf("goto ") + 5));
      }
    }
    assertThat(lines.get(0)).isEqualTo("@echo off");
    assertThat(lines).contains("exit /b %KANYIN_EXIT%");
    assertThat(home.resolve("bin/no-java.txt")).content().startsWith("没有找到 Java");
  }
}
