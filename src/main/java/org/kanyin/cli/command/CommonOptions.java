package org.kanyin.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.cli.print.OutputFile;
import org.kanyin.cli.print.Terminal;
import org.kanyin.proof.FindingsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command takes, how its help is headed, and how it ends. */
@Command(
    sortOptions = false,
    sortSynopsis = false,
    synopsisHeading = "用法：",
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n",
    commandListHeading = "%n命令：%n")
public final class CommonOptions {
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

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这份说明")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean help;

  public Terminal.Format format() {
    return format;
  }

  /** Where the report goes, where one is wanted. */
  public Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  /** Whether to say on standard output what was done: not where a program reads it. */
  public boolean talks() {
    return !quiet && format == Terminal.Format.TEXT;
  }

  /**
   * Prints the findings, writes the report, gives the exit code.
   *
   * @param title of the report
   */
  int end(Terminal terminal, String title, List<Finding> found) {
    List<Finding> findings = withReport(title, found);
    terminal.print(findings, format);
    return code(findings);
  }

  /** The findings, and what became of the report. */
  public List<Finding> withReport(String title, List<Finding> found) {
    List<Finding> findings = new ArrayList<>(found);
    if (report != null) {
      byte[] page = FindingsReport.html(title, found).getBytes(StandardCharsets.UTF_8);
      OutputFile.HTML.write(report, "--report", page).ifPresent(findings::add);
    }
    return findings;
  }

  public static int code(List<Finding> findings) {
    return Finding.anyError(findings) ? ExitCode.FOUND : ExitCode.DONE;
  }
}
