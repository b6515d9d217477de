package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.DiffPrinter;
import org.kanyin.cli.print.Terminal;
import org.kanyin.diff.Differ;
import org.kanyin.diff.model.Comparison;
import org.kanyin.diff.model.Correction;
import org.kanyin.diff.model.DiffRequest;
import org.kanyin.intake.TrackedCorrections;
import org.kanyin.intake.model.WordCorrection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin diff}: what changed between two rounds. */
@Command(
    name = "diff",
    customSynopsis = {"kanyin diff OLD NEW [--corrections FILE] [--text-only] [--tolerance N]"},
    header = "比较两稿：PDF 与 PDF、清单与清单、清单与 PDF；有改正表就核红。",
    description = {
      "",
      "逐字比较全刊，行、页挪动不算改动，书眉页码不算文字；移了位置的段落报“移”，不报一删一增。",
      "改正表是表格软件存的 CSV 或文本，第一行是栏名：页、行、上下文、误、正。",
      "要另起一段，在“正”里的段首写 ¶；要接排，在“误”里写 ¶。"
    },
    footer = {"", "例：", "  kanyin diff 一校.pdf 二校.pdf --corrections 改正.csv --report 核红.html"})
public final class DiffCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", description = "旧稿：PDF 或清单")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "新稿：PDF 或清单")
  private Path revised;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "改正表（表格，或带修订、批注的 .docx）；给了就逐条核对，没有要求的改动列在最前")
  private Path corrections;

  @Option(names = "--text-only", description = "只比文字，不画页面图")
  private boolean textOnly;

  @Option(
      names = "--tolerance",
      paramLabel = "N",
      defaultValue = "" + DiffRequest.TOLERANCE,
      converter = NumberConverter.Tolerance.class,
      description = "文字相同的页面，150 dpi 下有几个像素不同还算一样（默认 ${DEFAULT-VALUE}）")
  private int tolerance;

  @Mixin private CommonOptions common;

  public DiffCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var options = new DiffRequest(Optional.ofNullable(corrections), !textOnly, tolerance);
    Outcome<Comparison> compared = compare(options);
    return compared.value().isEmpty()
        ? common.end(terminal, revised.toString(), compared.findings())
        : ExitCode.of(
            new DiffPrinter(terminal, common.printing())
                .print(old, revised, compared.value().get()));
  }

  private Outcome<Comparison> compare(DiffRequest options) {
    Differ differ = new Differ(rooms.manifests());
    if (corrections == null || !TrackedCorrections.isWord(corrections)) {
      return differ.compare(old, revised, options);
    }
    Outcome<List<WordCorrection>> asked = TrackedCorrections.read(corrections);
    return asked.value().isEmpty()
        ? Outcome.failed(asked.findings())
        : differ.compare(old, revised, options, Optional.of(asked.map(DiffCommand::rows)));
  }

  /** What a Word file asks for, as rows of a table: a row is a paragraph of the file. */
  private static List<Correction> rows(List<WordCorrection> asked) {
    return asked.stream()
        .map(
            c ->
                new Correction(
                    c.paragraph(),
                    1,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    c.context(),
                    c.wrong(),
                    c.right()))
        .toList();
  }
}
