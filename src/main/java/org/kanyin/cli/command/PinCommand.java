package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.OutputFile;
import org.kanyin.cli.print.Terminal;
import org.kanyin.manifest.PageEndWriter;
import org.kanyin.render.model.RenderRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin pin}: writes the ends of pages into a manifest. */
@Command(
    name = "pin",
    customSynopsis = "kanyin pin ISSUE.xml [--from OLD.pdf]",
    header = "把现在（或旧 PDF）的页末写进清单的副本，以后改字也不换页。",
    footer = {"", "例：", "  kanyin pin 2023-17/issue.xml --from 2023-17-旧.pdf"})
public final class PinCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(paramLabel = "ISSUE.xml", description = "清单文件；副本在它旁边，名字加 -pinned")
  private Path issue;

  @Option(names = "--from", paramLabel = "OLD.pdf", description = "照这个 PDF 的页末；不给时照现在排出来的")
  private Path older;

  @Mixin private CommonOptions common;

  public PinCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Outcome<List<PageEndWriter.Copy>> pinned =
        rooms.renderer().then(r -> r.pin(issue, RenderRequest.DEFAULT, Optional.ofNullable(older)));
    List<Finding> findings = new ArrayList<>(pinned.findings());
    for (PageEndWriter.Copy copy : pinned.value().orElse(List.of())) {
      Path target = copy.original().resolveSibling(copy.name());
      OutputFile.XML.write(target, "ISSUE.xml", copy.utf8()).ifPresent(findings::add);
      if (common.talks() && !Finding.anyError(findings)) {
        terminal.say(target.toString());
      }
    }
    return common.end(terminal, issue.toString(), findings);
  }
}
