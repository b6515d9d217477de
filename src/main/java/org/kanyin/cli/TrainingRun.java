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
 * The launcher calls it once; what it prints and writes is not kept.
 */
public final class TrainingRun {
  private TrainingRun() {}

  /** Takes the folder to write to. */
  public static void main(String[] arguments) {
    ProcessSettings.settle();
    Workspace workspace = Main.home();
    Path issue = workspace.home().resolve(Path.of("samples", "demo", "issue.xml"));
    Path folder = Path.of(arguments[0]);
    String pdf = folder.resolve("a.pdf").toString();
    List.of(
            List.of("--help"),
            List.of("validate", issue.toString()),
            List.of("lint", issue.toString()),
            List.of("render", issue.toString(), "-o", pdf),
            List.of("check", pdf, "--issue", issue.toString()),
            List.of("diff", pdf, pdf),
            List.of("proof", issue.toString(), "-o", folder.resolve("b.pdf").toString()),
            List.of("impose", pdf, "-o", folder.resolve("c.pdf").toString()))
        .forEach(
            command -> Main.run(command.toArray(String[]::new), new Rooms(workspace), terminal()));
  }

  private static Terminal terminal() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(nowhere, nowhere);
  }
}
