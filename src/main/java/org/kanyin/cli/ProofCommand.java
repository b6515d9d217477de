package org.kanyin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.check.Fault;
import org.kanyin.diff.Differ;
import org.kanyin.manifest.Issue;
import org.kanyin.proof.Change;
import org.kanyin.proof.Proof;
import org.kanyin.render.Options;
import org.kanyin.render.PrintRoom;
import org.kanyin.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "proof",
    customSynopsis = "kanyin proof ISSUE.xml -o PROOF.pdf [--round N] [--date DATE] [--against OLD]",
    header = "打校样：成品原样放在宽边的纸上，带行号、校次、签字栏和检查出的意见。",
    footer = {"", "例：", "  kanyin proof 2023-17/issue.xml -o 校样.pdf --round 2 --date 2023-12-15"})
final class ProofCommand implements Callable<Integer> {
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

  @Option(names = "--round", paramLabel = "N", defaultValue = "1", description = "第几校；默认 1")
  private int round;

  @Option(names = "--date", paramLabel = "DATE", defaultValue = "", description = "印在校样上的日期；不给就留空手填")
  private String date;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description = "上一校的 PDF 或清单：与它不同的行，旁边画一道红线")
  private Path against;

  @Option(names = "--style", paramLabel = "NAME|DIR", description = "样式的名字或文件夹")
  private String style;

  @Option(names = "--set", paramLabel = "name=value", description = "改样式或排字规则的一个参数，可以重复")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Mixin private Common common;

  ProofCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    Output.PDF.obstacle(output, "-o").ifPresent(findings::add);
    if (findings.isEmpty()) {
      Outcome<PrintRoom> room = rooms.printRoom();
      findings.addAll(room.findings());
      room.value().ifPresent(r -> proof(r, findings));
    }
    return common.end(terminal, issue.toString(), findings);
  }

  private void proof(PrintRoom room, List<Finding> findings) {
    var options =
        new Options(Optional.ofNullable(style), Options.Pagination.AUTO, settings, List.of());
    Outcome<Rendered> rendered = room.render(issue, options);
    findings.addAll(rendered.findings());
    Optional<Issue> read = rooms.manifests().read(issue).value();
    if (rendered.value().isEmpty() || read.isEmpty()) {
      return;
    }
    Proof proof = new Proof(room, read.get(), rendered.value().get());
    List<Fault> faults = new ArrayList<>(proof.placed(rendered.findings()));
    faults.addAll(proof.checked());
    Outcome<List<Change>> changes =
        against == null
            ? Outcome.of(List.of(), List.of())
            : proof.changesSince(against, new Differ(rooms.manifests()));
    findings.addAll(changes.findings());
    if (changes.value().isEmpty()) {
      return;
    }
    Outcome<byte[]> sheets =
        proof.sheets(Proof.slip(read.get(), round, date), faults, changes.value().get());
    // What is said of the sheets themselves concerns no one, unless there are none.
    sheets.findings().stream().filter(Finding::isError).forEach(findings::add);
    sheets.value().flatMap(pdf -> Output.PDF.write(output, "-o", pdf)).ifPresent(findings::add);
    if (common.talks() && !Finding.anyError(findings)) {
      terminal.out().println(output + "：意见 " + faults.size() + " 处");
    }
  }
}
