package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.Terminal;
import org.kanyin.inspect.SourceExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin extract}: the manuscript out of a PDF. */
@Command(
    name = "extract",
    customSynopsis = "kanyin extract OUT.pdf -o FOLDER",
    header = "取回 PDF 里附带的稿件：清单、文章、图片、单位资料。",
    footer = {"", "例：", "  kanyin extract 2023-17.pdf -o 2023-17-稿件"})
public final class ExtractCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "OUT.pdf", description = "用 render --attach-source 排出的 PDF")
  private Path pdf;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "取到哪个文件夹：新的，或者空的")
  private Path folder;

  @Mixin private CommonOptions common;

  public ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Outcome<List<Path>> extracted = SourceExtractor.into(pdf, folder);
    if (common.talks()) {
      extracted.value().orElse(List.of()).forEach(p -> terminal.say(p.toString()));
    }
    return common.end(terminal, pdf.toString(), extracted.findings());
  }
}
