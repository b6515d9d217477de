package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kanyin.cmd} and {@code start.cmd} read by a {@code cmd.exe}: Wine's, with a {@code
 * java.exe} that prints its arguments. Skipped where Wine or a compiler for Windows is absent.
 *
 * <p>Not asked of Wine: a percent sign in a path or an argument. Its {@code cmd} expands what it
 * has put in for {@code %~dp0} or {@code %*} once more; Windows goes on behind it.
 */
@Tag("long")
final class WindowsLauncherTest {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final Path DIST = Path.of("src/main/dist");

  /** What the stub returns; a code that nothing else in the chain would return. */
  private static final int STUBS = 7;

  @TempDir static Path top;

  private record Run(int code, List<String> lines) {
    /** The arguments behind the class's name: those that the user gave. */
    List<String> arguments() {
      int main = lines.indexOf("[org.kanyin.cli.Main]");
      return lines.subList(main + 1, lines.size());
    }
  }

  @BeforeAll
  static void build() throws Exception {
    assumeTrue(onPath("wine") && onPath(COMPILER), "skipped: no wine or no " + COMPILER);
    Path source = top.resolve("stub.c");
    try (InputStream in = WindowsLauncherTest.class.getResourceAsStream("windows-stub.c")) {
      Files.copy(in, source);
    }
    for (String name : List.of("java.exe", "run.exe")) {
      String program = top.resolve(name).toString();
      List<String> compile =
          List.of(COMPILER, "-municode", "-Os", "-s", "-o", program, source.toString());
      assertThat(run(top, "", compile).code()).as(name).isZero();
    }
  }

  @AfterAll
  static void end() throws Exception {
    if (onPath("wineserver")) {
      run(top, "", List.of("wineserver", "-k"));
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(d -> Files.isExecutable(Path.of(d, program)));
  }

  /** Runs a program in a Wine of its own. */
  private static Run run(Path in, String javaHome, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(top, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("WINEPREFIX", top.resolve("prefix").toString());
    builder.environment().put("HOME", top.toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("JAVA_HOME");
    if (!javaHome.isEmpty()) {
      builder.environment().put("JAVA_HOME", javaHome);
    }
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    List<String> lines =
        new String(Files.readAllBytes(out), StandardCharsets.UTF_8).lines().toList();
    return new Run(process.exitValue(), lines);
  }

  /** The folder of a file as Wine names it: its drive Z is the root. */
  private static String windows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** An installation with the line ends of the distribution, and a Java beside it. */
  private static Path install(String folder) throws IOException {
    Path home = top.resolve(folder).resolve("刊印");
    Files.createDirectories(home.resolve("bin"));
    for (String name : List.of("bin/kanyin.cmd", "start.cmd")) {
      Files.writeString(
          home.resolve(name),
          Files.readAllLines(DIST.resolve(name)).stream()
              .collect(Collectors.joining("\r\n", "", "\r\n")));
    }
    for (String name : List.of("bin/no-java.txt", "bin/start.txt")) {
      Files.write(home.resolve(name), Files.readAllBytes(DIST.resolve(name)));
    }
    Path java = Files.createDirectories(top.resolve(folder).resolve("Java/bin"));
    Files.write(java.resolve("java.exe"), Files.readAllBytes(top.resolve("java.exe")));
    return home;
  }

  private static String javaOf(Path home) {
    return windows(home.resolveSibling("Java"));
  }

  /** As Explorer, PowerShell or Java start a script: {@code cmd /c ""script" arguments"}. */
  private static Run start(Path script, String javaHome, String arguments) throws Exception {
    Path line = Files.createTempFile(top, "line", ".txt");
    Files.writeString(line, "cmd.exe /c \"\"" + windows(script) + "\" " + arguments + "\"");
    List<String> words = new ArrayList<>(List.of("wine", top.resolve("run.exe").toString()));
    words.add(windows(line));
    return run(script.getParent(), javaHome, words);
  }

  private static Run kanyin(Path home, String javaHome, String arguments) throws Exception {
    return start(home.resolve("bin/kanyin.cmd"), javaHome, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"软件 二", "a (x86)", "a & b", "a&b", "a!b", "a^b", "a;b,c=d'e", "（一）"})
  void foldersOfAnyName(String folder) throws Exception {
    Path home = install(folder);
    Run run = kanyin(home, javaOf(home), "help new");
    assertThat(run.code()).isEqualTo(STUBS);
    assertThat(run.lines())
        .startsWith("[" + javaOf(home) + "\\bin\\java.exe]")
        .contains("[-Dkanyin.home=" + windows(home) + "\\bin\\..]")
        .contains("[" + windows(home) + "\\bin\\..\\lib\\*]");
    assertThat(run.arguments()).containsExactly("[help]", "[new]");
  }

  @Test
  void argumentsArriveAsTheyAreWritten() throws Exception {
    Path home = install("arguments");
    String given = "render \"第 1 期\\a & b.xml\" --set \"x=(1)\" a!b! \"!c!\" \"d^e\"";
    assertThat(kanyin(home, javaOf(home), given).arguments())
        .containsExactly(
            "[render]", "[第 1 期\\a & b.xml]", "[--set]", "[x=(1)]", "[a!b!]", "[!c!]", "[d^e]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "\"%s\"", "%s\\", "%s ", "\"%s\\\" "})
  void javaHomeHoweverItWasSet(String form) throws Exception {
    Path home = install("Java & (x86)");
    Run run = kanyin(home, form.formatted(javaOf(home)), "x");
    assertThat(run.code()).isEqualTo(STUBS);
    assertThat(run.arguments()).containsExactly("[x]");
  }

  @Test
  void withoutJavaItSaysWhereToGetIt() throws Exception {
    Path home = install("nowhere");
    // Not the one that lies in the folder one stands in: it may be anybody's.
    Files.copy(top.resolve("java.exe"), home.resolve("bin/java.exe"));
    for (String java : List.of("", "Z:\\nowhere", "\"\"", " \\ ")) {
      Run run = kanyin(home, java, "x");
      assertThat(run.code()).as(java).isEqualTo(1);
      assertThat(run.lines().get(0)).as(java).startsWith("没有找到 Java");
    }
  }

  @Test
  void droppedFilesAreRendered() throws Exception {
    Path home = install("drop & drop");
    Run run =
        start(
            home.resolve("start.cmd"), javaOf(home), "\"Z:\\a & b^\\第 1 期(!).xml\" \"Z:\\c.xml\"");
    assertThat(run.lines())
        .containsSubsequence("[render]", "[Z:\\a & b^\\第 1 期(!).xml]", "[render]", "[Z:\\c.xml]");
  }

  @Test
  void aDoubleClickOpensAWindowThatSaysHow() throws Exception {
    Path home = install("click & click");
    assertThat(start(home.resolve("start.cmd"), javaOf(home), "").lines())
        .anyMatch(l -> l.startsWith("刊印："))
        .anyMatch(l -> l.contains("kanyin new 2026-07"));
  }
}
