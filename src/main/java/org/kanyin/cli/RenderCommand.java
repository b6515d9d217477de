package org.kanyin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Catalogue;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.WholeFile;
import org.kanyin.base.Workspace;
import org.kanyin.render.Options;
import org.kanyin.render.PrintRoom;
import org.kanyin.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "render",
    header = "把一期刊物的清单排成 PDF。",
    sortOptions = false,
    footer = {"", "例：", "  kanyin render 2023-17/issue.xml -o 2023-17.pdf"})
final class RenderCommand implements Callable<Integer> {
  private static final Catalogue CATALOGUE = Catalogue.of(RenderCommand.class);

  private final Workspace workspace;
  private final Terminal terminal;

  @Mixin private Common common;

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
  private Options.Pagination pagination;

  @Option(
      names = "--set",
      paramLabel = "name=value",
      description = "改样式或排字规则的一个参数，可以重复")
  private Map<String, String> settings = new LinkedHashMap<>();

  RenderCommand(Workspace workspace, Terminal terminal) {
    this.workspace = workspace;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Outcome<Rendered> rendered =
        new PrintRoom(workspace)
            .render(issue, new Options(Optional.ofNullable(style), pagination, settings));
    List<Finding> findings = new ArrayList<>(rendered.findings());
    rendered.value().ifPresent(r -> write(r, findings));
    terminal.print(findings, common.format());
    return Finding.anyError(findings) ? ExitCode.FOUND : ExitCode.DONE;
  }

  private void write(Rendered rendered, List<Finding> findings) {
    Path target = output == null ? beside(issue) : output;
    try {
      if (Files.isDirectory(target)) {
        findings.add(CATALOGUE.finding("C002", Place.file(target.toString())));
        return;
      }
      WholeFile.write(target, rendered.pdf());
      if (!common.quiet() && common.format() == Terminal.Format.TEXT) {
        terminal.out().println(target + "：" + rendered.trace().pages().size() + " 页");
      }
    } catch (IOException e) {
      findings.add(CATALOGUE.finding("C001", Place.file(target.toString()), reason(e)));
    }
  }

  private static Path beside(Path issue) {
    String name = issue.getFileName().toString();
    String stem = name.toLowerCase(Locale.ROOT).endsWith(".xml")
        ? name.substring(0, name.length() - ".xml".length())
        : name;
    return issue.resolveSibling(stem + ".pdf");
  }

  private static String reason(IOException e) {
    return IoReasons.of(e);
  }
}
