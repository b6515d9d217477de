package org.kanyin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.Cases;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.ExitCode;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.print.Terminal;
import org.kanyin.manifest.CaseFolder;

/**
 * {@code src/test/cases/cli}: command lines over a folder, to output, exit code and changed files.
 *
 * <p>A case begins with one or more lines {@code $ render ~/issue.xml}; {@code ~/} is the case's
 * folder; {@code $ cat ~/x} shows a file. The files follow in the notation of {@link CaseFolder}.
 */
final class CommandCasesTest {
  private static final Rooms ROOMS = new Rooms(new Workspace(Path.of("")));

  /** Lines of a stack trace: nothing that a user causes may show one. */
  private static final String TRACE = "\tat ";

  @TestFactory
  Stream<DynamicNode> commands() {
    return Cases.of("cli", CommandCasesTest::run);
  }

  private static String run(String document) {
    try {
      Path folder = Files.createTempDirectory("kanyin-cli").toRealPath();
      try {
        List<String> commands = document.lines().takeWhile(l -> l.startsWith("$ ")).toList();
        new CaseFolder(folder)
            .write(
                document
                    .lines()
                    .skip(commands.size())
                    .map(l -> l + "\n")
                    .collect(Collectors.joining()));
        return commands.stream().map(c -> run(c, folder)).collect(Collectors.joining("\n"));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String command, Path folder) {
    String[] words =
        Arrays.stream(command.substring(2).strip().split(" +"))
            .filter(w -> !w.isEmpty())
            .map(w -> w.replace("~/", folder + "/"))
            .toArray(String[]::new);
    if (words.length > 0 && words[0].equals("cat")) {
      return command + "\n" + cat(words[1]).replace(folder + "/", "~/");
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Map<String, Integer> before = files(folder);
    int code = Main.run(words, ROOMS, new Terminal(new PrintWriter(out), new PrintWriter(err)));
    List<String> lines = new ArrayList<>();
    lines.add(command);
    out.toString().lines().forEach(l -> lines.add("out " + l));
    err.toString().lines().forEach(l -> lines.add("err " + l));
    lines.add("exit " + code);
    lines.addAll(changes(before, files(folder)));
    String all = String.join("\n", lines);
    if (code != ExitCode.FAULT && all.contains(TRACE)) {
      throw new AssertionError("a stack trace:\n" + all);
    }
    return all.replace(folder + "/", "~/").replace(folder.toString(), "~");
  }

  private static String cat(String file) {
    try {
      return Files.readString(Path.of(file)).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> changes(Map<String, Integer> before, Map<String, Integer> after) {
    List<String> changes = new ArrayList<>();
    after.forEach(
        (name, hash) -> {
          if (!before.containsKey(name)) {
            changes.add("new " + name);
          } else if (!before.get(name).equals(hash)) {
            changes.add("changed " + name);
          }
        });
    before.keySet().stream()
        .filter(n -> !after.containsKey(n))
        .forEach(n -> changes.add("gone " + n));
    return changes;
  }

  /** All files below a folder with a hash of their content. */
  private static Map<String, Integer> files(Path folder) {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(p).toString(), Arrays.hashCode(Files.readAllBytes(p)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
