package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.cli.print.OutputFile;
import org.kanyin.cli.print.Terminal;
import org.kanyin.render.model.RenderRequest;
import org.kanyin.render.model.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin render}: a manifest as PDF. */
@Command(
    name = "render",
    customSynopsis = {
      "kanyin render ISSUE.xml [-o OUT.pdf] [--style NAME|DIR] [--set name=value]…",
      "              [--pagination auto|free|pinned] [--pages 3-5] [--against OLD.pdf]",
      "              [--copies 1-50] [--attach-source] [--press]"
    },
    header = "把一期刊物的清单排成 PDF。",
    footer = {"", "例：", "  kanyin render 2023-17/issue.xml -o 2023-17.pdf"})
public final class RenderCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(paramLabel = "ISSUE.xml", description = "清单文件")
  private Path issue;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.pdf",
      description = "输出的 PDF；不给时放在清单旁边，同名")
  private Path output;

  @Option(names = "--style", paramLabel = "NAME|DIR", description = "样式的名字或文件夹")
  private String style;

  @Option(
      names = "--pagination",
      paramLabel = "auto|free|pinned",
      defaultValue = "auto",
      description = "按不按清单里的 pb 断页：auto（默认，有 pb 就按）、free（不按）、pinned（按）")
  private RenderRequest.Pagination pagination;

  @Option(names = "--set", paramLabel = "name=value", description = "改样式或排字规则的一个参数，可以重复")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--pages",
      paramLabel = "3-5",
      converter = PageList.Converter.class,
      description = "只要其中几页，如 3-5 或 1,7：按 PDF 的页数，封面是 1。各页与整本里的一样")
  private PageList pages = PageList.ALL;

  @Option(names = "--against", paramLabel = "OLD.pdf", description = "与这个旧 PDF 逐页比较，说出哪几页不同、须重印")
  private Path against;

  @Option(names = "--attach-source", description = "把清单、文章、图片、单位资料附在 PDF 里，以后可用 extract 取回")
  private boolean attachSource;

  @Option(names = "--press", description = "送印厂：黑字只上黑版并叠印，红用专色，有出血和裁切线；做不到的写在报告里")
  private boolean press;

  @Option(
      names = "--copies",
      paramLabel = "1-50",
      converter = CopyRange.Converter.class,
      description = "编了份号的各份，合成一个文件，如 1-50：版面只排一次，只换份号")
  private CopyRange copies = CopyRange.NONE;

  @Mixin private CommonOptions common;

  public RenderCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path target = output == null ? OutputFile.PDF.beside(issue) : output;
    Optional<Finding> obstacle =
        OutputFile.PDF.obstacle(target, "-o", Optional.ofNullable(against));
    List<Finding> findings =
        obstacle
            .map(List::of)
            .orElseGet(
                () -> {
                  Outcome<Rendered> rendered =
                      rooms.renderer().then(renderer -> renderer.render(issue, request()));
                  List<Finding> all = new ArrayList<>(rendered.findings());
                  rendered.value().ifPresent(r -> write(r, target, all));
                  return all;
                });
    return common.end(terminal, issue.toString(), findings);
  }

  private RenderRequest request() {
    RenderRequest request =
        RenderRequest.DEFAULT
            .withStyle(Optional.ofNullable(style))
            .withPagination(pagination)
            .withSettings(settings)
            .withPages(pages.sheets())
            .withCopies(copies.numbers())
            .withSource(attachSource);
    RenderRequest printed = press ? request.forPress() : request;
    return against == null ? printed : printed.against(against);
  }

  private void write(Rendered rendered, Path target, List<Finding> findings) {
    int last = rendered.trace().pages().size();
    Optional<Integer> beyond = pages.sheets().stream().filter(p -> p > last).findFirst();
    if (beyond.isPresent()) {
      String sentence = "--pages 要第 " + beyond.get() + " 页，这一期只有 " + last + " 页";
      String hint = "请写 1 到 " + last + " 之间的页，封面是 1。";
      findings.add(CommandFindings.finding("C003", Place.NOWHERE, sentence, hint));
      return;
    }
    OutputFile.PDF.write(target, "-o", rendered.pdf()).ifPresent(findings::add);
    if (press && !Finding.anyError(findings)) {
      findings.addAll(PressReport.of(target, rendered));
    }
    if (common.talks() && !Finding.anyError(findings)) {
      String times = copies.numbers().isEmpty() ? "" : " × " + copies.numbers().size() + " 份";
      terminal.say(target + "：" + rendered.trace().pages().size() + " 页" + times);
    }
  }
}
