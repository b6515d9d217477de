package org.kanyin.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.Terminal;
import org.kanyin.manifest.NewIssue;
import org.kanyin.manifest.model.IssueNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin new}: begins an issue. */
@Command(
    name = "new",
    customSynopsis = "kanyin new FOLDER [--from ISSUE] [--date YYYY-MM-DD]",
    header = "建好新一期的文件夹：期号照文件夹名，栏目、刊头接着上一期，带一篇示例文章。",
    footer = {"", "例：", "  kanyin new 2023-18 --from 2023-17/issue.xml --date 2023-12-28"})
public final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER",
      description = "新的文件夹，名字写明年和期号最好，如 2026-07、2026年第7期；没有写明的，在终端里会问，否则接上一期；已有的文件夹必须是空的")
  private Path folder;

  @Option(names = "--from", paramLabel = "ISSUE", description = "上一期的清单或文件夹；不给时取旁边各文件夹里最新的一期")
  private Path from;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "出版日期；不给时照前两期的间隔推算。期号由文件夹名来定；没有写明的不跨年，日期到了新的一年，期号从 1 起")
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
            Optional.empty(),
            Optional.ofNullable(date),
            LocalDate.now(ZoneId.systemDefault()));
    Outcome<NewIssue.Made> made = NewIssue.create(asked(request));
    if (common.talks()) {
      made.value().ifPresent(m -> terminal.say(sentence(m)));
    }
    return common.end(terminal, folder.toString(), made.findings());
  }

  /** With the editor's word where the folder's name says nothing and somebody can be asked. */
  private NewIssue.Request asked(NewIssue.Request request) {
    if (!terminal.asks() || common.isQuiet()) {
      return request;
    }
    return NewIssue.propose(request)
        .value()
        .filter(p -> !p.named())
        .flatMap(p -> ask(p.issue()))
        .map(request::of)
        .orElse(request);
  }

  private Optional<IssueNumber> ask(IssueNumber guess) {
    String question = "文件夹名没有说是哪一期。是 " + guess + "吗？（是就按回车；不是，请写年和期号，例如 2027-01）";
    while (true) {
      Optional<String> answer = terminal.answer(question);
      if (answer.isEmpty() || answer.get().isBlank()) {
        return Optional.empty();
      }
      Optional<IssueNumber> said = IssueNumber.in(answer.get());
      if (said.isPresent()) {
        return said;
      }
      question = "看不懂“" + answer.get().strip() + "”，请照 2027-01 这样写：";
    }
  }

  private String sentence(NewIssue.Made made) {
    return made.issueXml()
        + "："
        + made.issue()
        + made.previous().map(p -> "（接 " + p + "）").orElse("")
        + "，出版日期 "
        + made.date()
        + (date == null ? "，是推算的，请核对" : "");
  }
}
