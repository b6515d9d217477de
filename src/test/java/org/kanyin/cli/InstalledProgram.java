package org.kanyin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The finished program as an office has it: unpacked from its zip into a folder with a Chinese name
 * and a blank, moved, write-protected, and started in the poorest of environments.
 *
 * @param top a folder of its own, anyone's to write
 * @param home the installation, nobody's to write
 */
record InstalledProgram(Path top, Path home) {
  private static final Path ZIP =
      Path.of(System.getProperty("kanyin.distribution", "target/kanyin") + ".zip");
  private static final int NOBODY = 65534;

  record Run(int code, String out, String err) {}

  static InstalledProgram unpack() throws IOException {
    return unpack("软件 二/刊印 0.1");
  }

  static InstalledProgram unpack(String folder) throws IOException {
    assumeTrue(Files.exists(ZIP), "skipped: no " + ZIP);
    Path top = Files.createTempDirectory("kanyin-it").toRealPath();
    open(top);
    Path first = top.resolve("unpacked");
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        Path file = first.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
    }
    assertThat(first.resolve("kanyin/bin/kanyin").toFile().setExecutable(true, false)).isTrue();
    Path home = top.resolve(folder);
    Files.createDirectories(home.getParent());
    Files.move(first.resolve("kanyin"), home);
    protect(home);
    return new InstalledProgram(top, home);
  }

  static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** No one may write into the installation; for root, who may all the same, see {@link #run}. */
  private static void protect(Path home) throws IOException {
    for (Path p : tree(home)) {
      var rights = Files.getPosixFilePermissions(p);
      rights.removeIf(r -> r.name().endsWith("_WRITE"));
      Files.setPosixFilePermissions(p, rights);
    }
  }

  void remove() throws IOException {
    for (Path p : tree(home)) {
      if (Files.isDirectory(p)) {
        open(p);
      }
    }
    for (Path p : tree(top).stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(p);
    }
  }

  static List<Path> tree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  /** A folder of a test's own, anyone's to write, with an issue in it. */
  Path folder(String name, String issue) throws IOException {
    Path folder = Files.createDirectories(top.resolve(name));
    open(folder);
    Files.writeString(folder.resolve("本期 稿.xml"), issue, StandardCharsets.UTF_8);
    return folder;
  }

  Run run(Path in, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")
        && Files.exists(Path.of("/usr/bin/setpriv"))) {
      command.addAll(
          List.of("/usr/bin/setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.addAll(List.of(words));
    Path out = Files.createTempFile(top, "out", ".txt");
    Path err = Files.createTempFile(top, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(k -> k.startsWith("LC_") || k.startsWith("LANG"));
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("XDG_CACHE_HOME", top.resolve("cache").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  String launcher() {
    return home.resolve("bin/kanyin").toString();
  }
}
