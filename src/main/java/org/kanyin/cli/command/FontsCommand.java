package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.FontTable;
import org.kanyin.cli.print.Terminal;
import org.kanyin.render.model.FontRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kanyin fonts}: which file serves each font role. */
@Command(
    name = "fonts",
    customSynopsis = "kanyin fonts [ISSUE.xml]",
    header = "列出各字体角色所用的字体；给了清单，再列出字体里没有的字。",
    footer = {"", "例：", "  kanyin fonts 2023-17/issue.xml"})
public final class FontsCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "ISSUE.xml", description = "清单文件；不给时只列出随刊印安装的字体")
  private Path issue;

  @Mixin private CommonOptions common;

  public FontsCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Outcome<List<FontRow>> rows =
        rooms.renderer().then(renderer -> renderer.fonts(Optional.ofNullable(issue)));
    List<Finding> findings =
        common.printing().withReport(issue == null ? "字体" : issue.toString(), rows.findings());
    List<FontRow> table = rows.value().orElse(List.of());
    switch (common.format()) {
      case JSON -> terminal.printJson(FontTable.json(table, findings));
      case TEXT -> {
        FontTable.lines(table, issue != null).forEach(terminal::say);
        terminal.print(findings, Terminal.Format.TEXT);
      }
    }
    return ExitCode.of(findings);
  }
}
