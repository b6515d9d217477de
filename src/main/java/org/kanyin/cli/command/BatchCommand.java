package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.batch.Batch;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.Shard;
import org.kanyin.cli.print.BatchPrinter;
import org.kanyin.cli.print.BatchProgress;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.cli.print.ProgressDisplay;
import org.kanyin.cli.print.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin batch}: sets archives. */
@Command(
    name = "batch",
    customSynopsis = {
      "kanyin batch FOLDER… -o OUTDIR [-j N] [--shard K/N] [--force] [--dry-run]",
      "             [--explain] [--check] [--heap MB] [--seconds S]",
      "      kanyin batch --merge OUTDIR… [-o OUTDIR]"
    },
    header = "把文件夹里各期（每个 issue.xml）都排出来，只排改动过的。",
    footer = {
      "",
      "OUTDIR 里每期一个 PDF、一份报告、一张封面，另有 index.html、ledger.json（账本）、",
      "SHA256SUMS。中途断掉，再运行一次就接着排。",
      "",
      "例：",
      "  kanyin batch archive -o out -j 2"
    })
public final class BatchCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "FOLDER",
      description = "放各期的文件夹，多深都行；--merge 时是各分片的 OUTDIR")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUTDIR",
      description = "输出文件夹；--merge 不给时并入第一个 OUTDIR")
  private Path output;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "同时排几期，每期一个进程；默认是处理器的个数。成品与它无关")
  private Integer jobs;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      converter = ShardConverter.class,
      description = "按工作量平分成 N 份，只排第 K 份")
  private Shard shard = Shard.WHOLE;

  @Option(names = "--merge", description = "把各分片的输出文件夹合成一个")
  private boolean merge;

  @Option(names = "--force", description = "没有变的也重排")
  private boolean force;

  @Option(names = "--dry-run", description = "只说要排哪些，不排，什么也不写")
  private boolean dryRun;

  @Option(names = "--explain", description = "说出每一期为什么要排")
  private boolean explain;

  @Mixin private BatchOptions each;

  @Mixin private CommonOptions common;

  public BatchCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Finding> wrong = wrong();
    if (wrong.isPresent()) {
      terminal.print(List.of(wrong.get()), common.format());
      return ExitCode.USAGE;
    }
    Batch batch = rooms.batch();
    BatchPrinter printer = new BatchPrinter(terminal, common.printing(), explain);
    if (merge) {
      Path target = output == null ? folders.get(0) : output;
      return ExitCode.of(printer.end(batch.merge(folders, target), target));
    }
    if (dryRun) {
      return ExitCode.of(printer.planned(batch.plan(request())));
    }
    BatchResult result;
    try (BatchProgress progress = ProgressDisplay.of(terminal, common.talks())) {
      result = batch.run(request(), progress);
    }
    return ExitCode.of(printer.end(result, output));
  }

  private BatchRequest request() {
    int workers = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    return each.request(folders, output, workers).withShard(shard).withForce(force);
  }

  private Optional<Finding> wrong() {
    String said = "";
    if (folders.isEmpty()) {
      said = merge ? "缺少 OUTDIR" : "缺少 FOLDER";
    } else if (output == null && !merge) {
      said = "缺少 -o OUTDIR";
    } else if (jobs != null && jobs < 1) {
      said = "-j 后面要写 1 或更大的数，不能是“" + jobs + "”";
    } else if (merge && (dryRun || force || shard != Shard.WHOLE)) {
      said = "--merge 只合并，不与 --dry-run、--force、--shard 同用";
    } else {
      said = each.wrong();
    }
    String hint = "写法见 kanyin batch --help";
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(CommandFindings.finding("C003", Place.NOWHERE, said, hint));
  }
}
