package org.kanyin.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.cli.print.Terminal;
import org.kanyin.desk.Desk;
import org.kanyin.desk.model.DeskRequest;
import org.kanyin.render.IssueRenderer;
import org.kanyin.render.model.RenderRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin desk}: an issue in the browser while it is being made. */
@Command(
    name = "desk",
    customSynopsis = "kanyin desk ISSUE.xml|FOLDER [选项]",
    header = "在浏览器里看着一期：每次存盘，页面随即更新。",
    footer = {
      "",
      "例：",
      "  kanyin desk 2023-17/issue.xml",
      "",
      "按 Ctrl+C 结束。只有这台机器上、由这个地址打开的浏览器看得到。"
    })
public final class DeskCommand implements Callable<Integer> {
  private static final String MANIFEST = "issue.xml";

  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(paramLabel = "ISSUE.xml|FOLDER", description = "清单文件，或放着 issue.xml 的文件夹")
  private Path issue;

  @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "端口；不给时用一个空着的")
  private int port;

  @Option(names = "--style", paramLabel = "NAME|FOLDER", description = "样式；不给时照清单")
  private String style;

  @Option(names = "--no-browser", description = "不打开浏览器，只写出地址")
  private boolean noBrowser;

  @Mixin private CommonOptions common;

  public DeskCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path manifest = Files.isDirectory(issue) ? issue.resolve(MANIFEST) : issue;
    if (!Files.isRegularFile(manifest)) {
      // Said as validate says it.
      return common.end(terminal, issue.toString(), rooms.manifests().read(manifest).findings());
    }
    Outcome<IssueRenderer> renderer = rooms.renderer();
    if (renderer.hasErrors()) {
      return common.end(terminal, issue.toString(), renderer.findings());
    }
    RenderRequest rendering = RenderRequest.DEFAULT.withStyle(Optional.ofNullable(style));
    DeskRequest request = new DeskRequest(manifest, port, rendering, rooms.workspace());
    try (Desk desk = Desk.open(request, renderer.value().orElseThrow(), terminal::say)) {
      terminal.say("在浏览器里打开：" + desk.address());
      if (!noBrowser) {
        Browser.open(desk.address());
      }
      // Until the process is ended: Ctrl+C.
      new CountDownLatch(1).await();
      return ExitCode.DONE;
    } catch (IOException | IllegalArgumentException e) {
      Finding busy = CommandFindings.finding("C012", Place.NOWHERE, port);
      return common.end(terminal, issue.toString(), List.of(busy));
    }
  }
}
