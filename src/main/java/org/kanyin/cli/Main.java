package org.kanyin.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.LogManager;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code kanyin}: hands each subcommand its workspace and the terminal. */
@Command(
    name = "kanyin",
    header = "刊印：内部刊物的排印。",
    synopsisSubcommandLabel = "命令",
    footer = {"", "例：", "  kanyin render 2023-17/issue.xml -o 2023-17.pdf"})
public final class Main {
  private static final Catalogue CATALOGUE = Catalogue.of(Main.class);

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这份说明")
  private boolean help;

  private Main() {}

  public static void main(String[] arguments) {
    // What libraries log is not meant for editors: what matters reaches them as findings.
    LogManager.getLogManager().reset();
    System.exit(run(arguments, home(), systemTerminal()));
  }

  /** The launcher says where it stands; a run from the IDE stands in the checkout. */
  private static Workspace home() {
    return new Workspace(Path.of(System.getProperty("kanyin.home", ".")));
  }

  /** UTF-8 whatever the locale says: findings are Chinese under {@code LC_ALL=C} too. */
  private static Terminal systemTerminal() {
    return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Runs a command line and returns its exit code. */
  static int run(String[] arguments, Workspace workspace, Terminal terminal) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new RenderCommand(workspace, terminal))
            .addSubcommand(new ValidateCommand(terminal))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setParameterExceptionHandler((e, args) -> usage(e, terminal))
            .setExecutionExceptionHandler((e, l, parsed) -> fault(e, arguments, terminal));
    return arguments.length == 0 ? help(line, terminal) : line.execute(arguments);
  }

  private static int help(CommandLine line, Terminal terminal) {
    line.usage(terminal.err());
    return ExitCode.USAGE;
  }

  private static int usage(ParameterException e, Terminal terminal) {
    Finding wrong = CATALOGUE.finding("C003", Place.NOWHERE, UsageSentences.of(e));
    terminal.print(java.util.List.of(wrong), Terminal.Format.TEXT);
    e.getCommandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  /** A fault of ours: said as such, with the trace that a developer needs. */
  private static int fault(Exception e, String[] arguments, Terminal terminal) {
    terminal.err().println("程序出错，请把下面的内容发给开发者：" + Arrays.toString(arguments));
    e.printStackTrace(terminal.err());
    terminal.err().flush();
    return ExitCode.FAULT;
  }
}
