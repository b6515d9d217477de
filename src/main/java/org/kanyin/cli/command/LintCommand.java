package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.cli.print.LintPrinter;
import org.kanyin.cli.print.LintRuleList;
import org.kanyin.cli.print.Terminal;
import org.kanyin.lint.Linter;
import org.kanyin.lint.OfficeTables;
import org.kanyin.lint.model.LintReport;
import org.kanyin.lint.model.OfficeWords;
import org.kanyin.manifest.model.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin lint}: what a manuscript's words and marks have wrong. */
@Command(
    name = "lint",
    customSynopsis = {
      "kanyin lint ISSUE.xml… [--fix [--write]] [--since OLD.xml] [--learn FOLDER]",
      "      kanyin lint --rules"
    },
    header = "校对稿件的文字：前后不一致、标点数字、错字和搭配，像老校对那样读一遍。",
    footer = {"", "例：", "  kanyin lint 2023-17/issue.xml --report 校对.html"})
public final class LintCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "ISSUE.xml", description = "清单文件，可以给几个")
  private List<Path> issues = new ArrayList<>();

  @Option(names = "--fix", description = "列出有把握的改法，每处改前改后各一行")
  private boolean fix;

  @Option(names = "--write", description = "和 --fix 一起用：把这些改法写进稿件，别处一个字节不动")
  private boolean write;

  @Option(names = "--since", paramLabel = "OLD.xml", description = "上一校的清单：只报与它不同的段落")
  private Path since;

  @Option(
      names = "--learn",
      paramLabel = "FOLDER",
      description = "从文件夹里的往期学常用词语，写成词表 learnt.tsv；差一个字的以后会问。可以不给 ISSUE.xml")
  private Path learn;

  @Option(names = "--rules", description = "列出全部规则：查什么、依据、计几个差错、正误各一例")
  private boolean rules;

  @Mixin private CommonOptions common;

  public LintCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (rules) {
      boolean json = common.format() == Terminal.Format.JSON;
      terminal.print(json ? LintRuleList.json() : LintRuleList.text());
      return ExitCode.DONE;
    }
    if ((issues.isEmpty() && learn == null) || (write && !fix)) {
      String sentence = issues.isEmpty() && !write ? "缺少 ISSUE.xml" : "--write 要和 --fix 一起用";
      String hint = "例：kanyin lint 2023-17/issue.xml --fix --write";
      Finding wrong = CommandFindings.finding("C003", Place.NOWHERE, sentence, hint);
      terminal.print(List.of(wrong), common.format());
      return ExitCode.USAGE;
    }
    Linter.prepare();
    Optional<LearntWords> learnt =
        Optional.ofNullable(learn).map(folder -> LearntWords.from(rooms, folder, issues));
    if (learnt.isPresent() && common.talks()) {
      terminal.say(learnt.get().sentence());
    }
    if (learnt.isPresent() && (issues.isEmpty() || Finding.anyError(learnt.get().findings()))) {
      return common.end(terminal, learn.toString(), learnt.get().findings());
    }
    Outcome<Optional<Issue>> older = rooms.manuscript(Optional.ofNullable(since));
    if (older.value().isEmpty()) {
      return common.end(terminal, issues.get(0).toString(), older.findings());
    }
    return read(older.value().get(), learnt);
  }

  private int read(Optional<Issue> older, Optional<LearntWords> learnt) {
    LintPrinter printer = new LintPrinter(terminal, common.printing());
    for (Path path : issues) {
      Outcome<Optional<Issue>> read = rooms.manuscript(Optional.of(path));
      read.value()
          .ifPresentOrElse(
              issue -> printer.add(issue.orElseThrow(), read(issue.orElseThrow(), older, learnt)),
              () -> printer.add(read.findings()));
    }
    List<Finding> said = printer.print(title());
    if (fix) {
      said.addAll(printer.fix(write));
    }
    return ExitCode.of(said);
  }

  private static LintReport read(Issue issue, Optional<Issue> older, Optional<LearntWords> learnt) {
    OfficeWords words = OfficeTables.of(issue);
    return Linter.read(issue, older, learnt.map(l -> words.withLearnt(l.phrases())).orElse(words));
  }

  private String title() {
    String first = issues.get(0).toString();
    return issues.size() == 1 ? first : first + " 等 " + issues.size() + " 个清单";
  }
}
