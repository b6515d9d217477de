package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.model.Verdict;
import org.kanyin.cli.print.OutputFile;
import org.kanyin.cli.print.Terminal;
import org.kanyin.cli.print.VerdictPrinter;
import org.kanyin.proof.ProofRequest;
import org.kanyin.proof.ProofRun;
import org.kanyin.render.model.RenderRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin proof}: proof sheets. */
@Command(
    name = "proof",
    customSynopsis =
        "kanyin proof ISSUE.xml -o PROOF.pdf [--round N] [--date DATE] [--against OLD]",
    header = "打校样：成品原样放在宽边的纸上，带行号、校次、签字栏和检查出的意见。",
    footer = {"", "例：", "  kanyin proof 2023-17/issue.xml -o 校样.pdf --round 2 --date 2023-12-15"})
public final class ProofCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(paramLabel = "ISSUE.xml", description = "清单文件")
  private Path issue;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PROOF.pdf",
      description = "输出的校样")
  private Path output;

  @Option(
      names = "--round",
      paramLabel = "N",
      defaultValue = "1",
      converter = NumberConverter.Round.class,
      description = "第几校；默认 1")
  private int round;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      defaultValue = "",
      description = "印在校样上的日期；不给就留空手填")
  private String date;

  @Option(names = "--against", paramLabel = "OLD", description = "上一校的 PDF 或清单：与它不同的行，旁边画一道红线")
  private Path against;

  @Option(names = "--no-lint", description = "不校对文字；默认连 kanyin lint 查出的也标在校样上")
  private boolean noLint;

  @Option(names = "--style", paramLabel = "NAME|DIR", description = "样式的名字或文件夹")
  private String style;

  @Option(names = "--set", paramLabel = "name=value", description = "改样式或排字规则的一个参数，可以重复")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Mixin private CommonOptions common;

  public ProofCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Outcome<ProofRun> proof =
        OutputFile.PDF
            .obstacle(output, "-o", Optional.ofNullable(against))
            .map(f -> Outcome.<ProofRun>failed(List.of(f)))
            .orElseGet(this::proof);
    Optional<Finding> unwritten =
        proof.value().flatMap(p -> OutputFile.PDF.write(output, "-o", p.sheets()));
    if (proof.value().isEmpty() || unwritten.isPresent()) {
      return common.end(
          terminal, issue.toString(), unwritten.map(List::of).orElse(proof.findings()));
    }
    Verdict verdict = proof.value().get().verdict();
    if (common.talks()) {
      terminal.print(output + "：意见 " + verdict.faults().size() + " 处");
    }
    return ExitCode.of(
        new VerdictPrinter(terminal, common.printing())
            .print(output.toString(), verdict, proof.value().get().proof()::pictures));
  }

  private Outcome<ProofRun> proof() {
    ProofRequest request =
        ProofRequest.of(issue, output)
            .withOptions(
                RenderRequest.DEFAULT.withStyle(Optional.ofNullable(style)).withSettings(settings))
            .withRound(round, date)
            .withAgainst(Optional.ofNullable(against))
            .withLint(!noLint);
    return rooms.renderer().then(renderer -> ProofRun.of(renderer, rooms.manifests(), request));
  }
}
