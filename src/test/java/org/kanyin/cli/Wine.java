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

/**
 * A Wine of a test's own, with the two programs of {@code windows-stub.c}: {@code run.exe}, which
 * starts scripts as Explorer does, and a {@code java.exe} that prints its arguments.
 *
 * @param top its folder
 */
record Wine(Path top) {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final Path DIST = Path.of("src/main/dist");

  record Run(int code, List<String> lines) {
    /** The arguments behind the class's name: those that the user gave. */
    List<String> arguments() {
      int main = lines.indexOf("[org.kanyin.cli.Main]");
      return lines.subList(main + 1, lines.size());
    }
  }

  static Wine build(Path top) throws Exception {
    assumeTrue(onPath("wine") && onPath(COMPILER), "skipped: no wine or no " + COMPILER);
    Wine wine = new Wine(top);
    Path source = top.resolve("stub.c");
    try (InputStream in = Wine.class.getResourceAsStream("windows-stub.c")) {
      Files.copy(in, source);
    }
    for (String name : List.of("java.exe", "run.exe")) {
      String program = top.resolve(name).toString();
      List<String> compile =
          List.of(COMPILER, "-municode", "-Os", "-s", "-o", program, source.toString());
      assertThat(wine.run(top, "", compile).code()).as(name).isZero();
    }
    return wine;
  }

  void end() throws Exception {
    if (onPath("wineserver")) {
      run(top, "", List.of("wineserver", "-k"));
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(d -> Files.isExecutable(Path.of(d, program)));
  }

  private Run run(Path in, String javaHome, List<String> command)
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
  static String windows(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** An installation with the line ends of the distribution, and a Java beside it. */
  Path install(String folder) throws IOException {
    Path home = top.resolve(folder).resolve("刊印");
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    Files.writeString(home.resolve("lib/program.txt"), "0123456789abcdef kanyin-0.1.0.jar\n");
    try (Stream<Path> files = Files.walk(DIST)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.cmd|.*bin/.*\\.txt")).toList()) {
        boolean script = file.toString().endsWith(".cmd");
        String text = Files.readString(file);
        Files.writeString(
            home.resolve(DIST.relativize(file).toString()),
            script ? text.lines().collect(Collectors.joining("\r\n", "", "\r\n")) : text);
      }
    }
    java(home.resolveSibling("Java"));
    return home;
  }

  /** A Java of ours in this folder. */
  void java(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    Files.write(folder.resolve("bin/java.exe"), Files.readAllBytes(top.resolve("java.exe")));
  }

  static String javaOf(Path home) {
    return windows(home.resolveSibling("Java"));
  }

  /** As Explorer, PowerShell or Java start a script: {@code cmd /c ""script" arguments"}. */
  Run start(Path script, String javaHome, String arguments) throws Exception {
    Path line = Files.createTempFile(top, "line", ".txt");
    Files.writeString(line, "cmd.exe /c \"\"" + windows(script) + "\" " + arguments + "\"");
    List<String> words = new ArrayList<>(List.of("wine", top.resolve("run.exe").toString()));
    words.add(windows(line));
    return run(script.getParent(), javaHome, words);
  }

  Run kanyin(Path home, String javaHome, String arguments) throws Exception {
    return start(home.resolve("bin/kanyin.cmd"), javaHome, arguments);
  }
}
