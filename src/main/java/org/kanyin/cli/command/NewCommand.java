package org.kanyin.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.Terminal;
import org.kanyin.manifest.NewIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin new}: begins an issue. */
@Command(
    name = "new",
    customSynopsis = "kanyin new FOLDER [--from ISSUE] [--date YYYY-MM-DD]",
    header = "建好新一期的文件夹：接着上一期的期号，带一篇说明写法的示例文章。",
    footer = {"", "例：", "  kanyin new 2023-18 --from 2023-17/issue.xml --date 2023-12-28"})
public final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "新的文件夹；已有的文件夹必须是空的")
  private Path folder;

  @Option(names = "--from", paramLabel = "ISSUE", description = "上一期的清单或文件夹；不给时取旁边各文件夹里最新的一期")
  private Path from;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "出版日期；不给时照前两期的间隔推算，不跨年。到了新的一年，期号从 1 起")
  private LocalDate date;

  @Mixin private CommonOptions common;

  public NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var request =
        new NewIssue.Request(
            folder,
            Optional.ofNullable(from),
            Optional.ofNullable(date),
            LocalDate.now(ZoneId.systemDefault()));
    Outcome<NewIssue.Made> made = NewIssue.create(request);
    if (common.talks()) {
      made.value().ifPresent(m -> terminal.say(sentence(m)));
    }
    return common.end(terminal, folder.toString(), made.findings());
  }

  private String sentence(NewIssue.Made made) {
    return made.issueXml()
        + "："
        + made.year()
        + " 年第 "
        + made.number()
        + " 期"
        + made.previous().map(p -> "（接 " + p + "）").orElse("")
        + "，出版日期 "
        + made.date()
        + (date == null ? "，是推算的，请核对" : "");
  }
}
