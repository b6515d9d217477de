package org.kanyin.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.Checker;
import org.kanyin.check.Options;
import org.kanyin.check.Profile;
import org.kanyin.check.Verdict;
import org.kanyin.inspect.PagePictures;
import org.kanyin.manifest.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    customSynopsis = {
      "kanyin check OUT.pdf [--issue ISSUE.xml] [--only CODES] [--skip CODES]",
      "             [--profile screen|print|press|permit]",
      "      kanyin check --rules"
    },
    header = "检查一份 PDF 能不能付印，自己排的、别的软件做的都行。",
    footer = {"", "例：", "  kanyin check 2023-17.pdf --issue 2023-17/issue.xml --report 检查.html"})
final class CheckCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "OUT.pdf", description = "要检查的 PDF")
  private Path pdf;

  @Option(
      names = "--issue",
      paramLabel = "ISSUE.xml",
      description = "它的清单：给了就逐字核对，清单里认可过的（<?kanyin accept 代号?>）不再报")
  private Path issue;

  @Option(names = "--only", split = "[,，]", hideParamSyntax = true, paramLabel = "CODES", description = "只查这些代号，用逗号隔开")
  private Set<String> only = new LinkedHashSet<>();

  @Option(names = "--skip", split = "[,，]", hideParamSyntax = true, paramLabel = "CODES", description = "不查这些代号")
  private Set<String> skip = new LinkedHashSet<>();

  @Option(
      names = "--profile",
      paramLabel = "screen|print|press|permit",
      defaultValue = "print",
      description = "用途：screen 屏幕阅读；print 付印（默认）；press 送印厂，另查色版、出血、墨量；permit 付印，并查内部资料的法定事项")
  private Profile profile;

  @Option(names = "--rules", description = "列出全部规则：查什么、依据、计几个差错")
  private boolean rules;

  @Mixin private Common common;

  CheckCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (rules) {
      terminal.print(common.format() == Terminal.Format.JSON ? RuleList.json() : RuleList.text());
      return ExitCode.DONE;
    }
    List<Finding> wrong = RuleList.unknown(pdf, only, skip);
    if (!wrong.isEmpty()) {
      terminal.print(wrong, common.format());
      return ExitCode.USAGE;
    }
    Outcome<Optional<Issue>> manuscript = rooms.manuscript(Optional.ofNullable(issue));
    if (manuscript.value().isEmpty()) {
      return common.end(terminal, pdf.toString(), manuscript.findings());
    }
    Outcome<Verdict> checked =
        Checker.check(pdf, manuscript.value().get(), new Options(profile, only, skip));
    return checked.value().isEmpty()
        ? common.end(terminal, pdf.toString(), checked.findings())
        : new VerdictPrinter(terminal, common)
            .print(
                pdf.toString(), checked.value().get(),
                (pages, dpi) -> PagePictures.of(pdf, pages, dpi));
  }
}
