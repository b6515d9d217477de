package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.cli.print.PrintOptions;
import org.kanyin.cli.print.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes, how its help is headed, and how it ends. */
@Command(sortOptions = false, sortSynopsis = false)
final class CommonOptions {
  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "问题的输出格式：text（默认，写到标准错误）或 json（写到标准输出）")
  private Terminal.Format format;

  @Option(names = "--report", paramLabel = "FILE.html", description = "把问题另外写成一个网页")
  private Path report;

  @Option(names = "--quiet", description = "只报问题，不说别的")
  private boolean quiet;

  @Mixin
  @SuppressWarnings("unused") // picocli looks at it
  private HelpOption help;

  Terminal.Format format() {
    return format;
  }

  /** Whether nothing but findings is wanted. */
  boolean isQuiet() {
    return quiet;
  }

  /** As the printers take them. */
  PrintOptions printing() {
    return new PrintOptions(format, quiet, Optional.ofNullable(report));
  }

  /** Whether to say on standard output what was done: not where a program reads it. */
  boolean talks() {
    return printing().talks();
  }

  /**
   * Prints the findings, writes the report, gives the exit code.
   *
   * @param title of the report
   */
  int end(Terminal terminal, String title, List<Finding> found) {
    List<Finding> findings = printing().withReport(title, found);
    terminal.print(findings, format);
    return ExitCode.of(findings);
  }
}
