package org.kanyin.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.kanyin.base.ProcessSettings;
import org.kanyin.base.Workspace;
import org.kanyin.cli.command.Rooms;
import org.kanyin.cli.print.Terminal;

/**
 * A training run (JEP 514): the commands of a day on the sample issue, so that the classes they
 * load, and on Java 25 what the compiler learnt of them, go into the archive that later starts map.
 * The launcher calls it once; what it prints and writes is not kept. Java 25 loads every class of
 * its archive at once, used or not, so help has a small one of its own.
 */
public final class TrainingRun {
  private TrainingRun() {}

  /** Takes the folder to write to, or {@code --help}. */
  public static void main(String[] arguments) {
    ProcessSettings.settle();
    Workspace workspace = Main.home();
    (arguments[0].equals("--help") ? help() : day(workspace, Path.of(arguments[0])))
        .forEach(
            command -> Main.run(command.toArray(String[]::new), new Rooms(workspace), terminal()));
  }

  /** What is answered without looking at an issue. */
  private static List<List<String>> help() {
    return List.of(
        List.of(),
        List.of("--help"),
        List.of("--version"),
        List.of("help", "render"),
        List.of("render", "--help"),
        List.of("completion", "bash"),
        List.of("rendre", "issue.xml"));
  }

  private static List<List<String>> day(Workspace workspace, Path folder) {
    Path issue = workspace.home().resolve(Path.of("samples", "demo", "issue.xml"));
    String pdf = folder.resolve("a.pdf").toString();
    return List.of(
        List.of("--help"),
        List.of("validate", issue.toString()),
        List.of("lint", issue.toString()),
        List.of("render", issue.toString(), "-o", pdf),
        List.of("check", pdf, "--issue", issue.toString()),
        List.of("diff", pdf, pdf),
        List.of("proof", issue.toString(), "-o", folder.resolve("b.pdf").toString()),
        List.of("impose", pdf, "-o", folder.resolve("c.pdf").toString()));
  }

  private static Terminal terminal() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(nowhere, nowhere);
  }
}
