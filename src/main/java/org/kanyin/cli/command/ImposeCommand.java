package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.OutputFile;
import org.kanyin.cli.print.Terminal;
import org.kanyin.impose.Preview;
import org.kanyin.impose.model.ImposedPdf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin impose}: pages on press sheets. */
@Command(
    name = "impose",
    customSynopsis = {
      "kanyin impose IN.pdf -o OUT.pdf [--scheme SCHEME] [--sheet A3]",
      "             [--sides both|front|back] [--preview DIR] …"
    },
    header = "拼版：把一份 PDF 的各页排到印张上，折好、裁好就是一本。",
    footer = {
      "",
      "例：",
      "  kanyin impose 2023-17.pdf -o 印张.pdf",
      "  kanyin impose 2023-17.pdf -o 印张.pdf --sheet A4 --scale fit --preview 预览",
      "  kanyin impose 2023-17.pdf -o 印张.pdf --scheme sewn-16 --sheet SRA3 --marks all"
    })
public final class ImposeCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(paramLabel = "IN.pdf", description = "各页一样大的 PDF，自己排的、别的软件做的都行")
  private Path pdf;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT.pdf",
      description = "输出的印张")
  private Path output;

  @Mixin private ImposeOptions options;

  @Option(names = "--preview", paramLabel = "DIR", description = "另把前三张的正反面画成图片，每页上写着页码，看对了再印")
  private Path preview;

  @Mixin private CommonOptions common;

  public ImposeCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    OutputFile.PDF.obstacle(output, "-o", pdf).ifPresent(findings::add);
    if (findings.isEmpty()) {
      Outcome<ImposedPdf> sheets = rooms.imposer().impose(pdf, options.request());
      findings.addAll(sheets.findings());
      sheets.value().ifPresent(s -> write(s, findings));
    }
    return common.end(terminal, pdf.toString(), findings);
  }

  private void write(ImposedPdf sheets, List<Finding> findings) {
    OutputFile.PDF.write(output, "-o", sheets.pdf()).ifPresent(findings::add);
    if (Finding.anyError(findings)) {
      return;
    }
    if (preview != null) {
      Outcome<List<Preview.Picture>> pictures = rooms.preview(output, sheets);
      findings.addAll(pictures.findings());
      pictures.value().orElse(List.of()).stream()
          .flatMap(
              p -> OutputFile.PNG.write(preview.resolve(p.name()), "--preview", p.png()).stream())
          .findFirst()
          .ifPresent(findings::add);
    }
    if (common.talks() && !Finding.anyError(findings)) {
      terminal.say(output + "：" + sheets.summary());
    }
  }
}
