package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.model.Verdict;
import org.kanyin.cli.print.RuleList;
import org.kanyin.cli.print.Terminal;
import org.kanyin.cli.print.VerdictPrinter;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PdfSource;
import org.kanyin.manifest.model.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin check}: what a PDF, perhaps beside its manuscript, has wrong. */
@Command(
    name = "check",
    customSynopsis = {
      "kanyin check OUT.pdf [--issue ISSUE.xml] [--only CODES] [--skip CODES]",
      "             [--profile screen|print|press|permit]",
      "      kanyin check --rules"
    },
    header = "检查一份 PDF 能不能付印，自己排的、别的软件做的都行。",
    footer = {"", "例：", "  kanyin check 2023-17.pdf --issue 2023-17/issue.xml --report 检查.html"})
public final class CheckCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "OUT.pdf", description = "要检查的 PDF")
  private Path pdf;

  @Mixin private CheckOptions options;

  @Option(names = "--rules", description = "列出全部规则：查什么、依据、计几个差错")
  private boolean rules;

  @Mixin private CommonOptions common;

  public CheckCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (rules) {
      terminal.print(common.format() == Terminal.Format.JSON ? RuleList.json() : RuleList.text());
      return ExitCode.DONE;
    }
    List<Finding> wrong = options.unknown(pdf);
    if (!wrong.isEmpty()) {
      terminal.print(wrong, common.format());
      return ExitCode.USAGE;
    }
    Outcome<Optional<Issue>> manuscript = rooms.manuscript(options.issue());
    if (manuscript.value().isEmpty()) {
      return common.end(terminal, pdf.toString(), manuscript.findings());
    }
    PdfSource source = PdfSource.of(pdf);
    Outcome<Verdict> checked = options.check(rooms, source, manuscript.value().get());
    return checked.value().isEmpty()
        ? common.end(terminal, pdf.toString(), checked.findings())
        : ExitCode.of(
            new VerdictPrinter(terminal, common.printing())
                .print(
                    pdf.toString(),
                    checked.value().get(),
                    (pages, dpi) -> PageRasterizer.of(source, pages, dpi)));
  }
}
