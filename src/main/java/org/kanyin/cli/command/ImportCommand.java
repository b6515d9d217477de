package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.AtomicFileSet;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.cli.print.CommandFindings;
import org.kanyin.cli.print.ImportPrinter;
import org.kanyin.cli.print.Terminal;
import org.kanyin.intake.ManuscriptImport;
import org.kanyin.intake.model.ImportPlan;
import org.kanyin.intake.model.ImportTarget;
import org.kanyin.intake.model.Remark;
import org.kanyin.intake.model.RevisionMode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kanyin import}: Word manuscripts as articles. */
@Command(
    name = "import",
    customSynopsis =
        "kanyin import MANUSCRIPT.docx… [--to ISSUE.xml [--section NAME]] [-o FOLDER]"
            + "%n      [--changes accept|reject|list]",
    header = "把 Word、WPS 的稿件变成文章；认出的标题、署名、小标题逐条说明理由，没有收入的、改动的一一列出。",
    footer = {
      "",
      "例：",
      "  kanyin import 来稿/会议.docx --to 2026-07/issue.xml --section 重要活动",
      "  kanyin import 来稿/*.docx -o 文章"
    })
public final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "MANUSCRIPT.docx", description = "稿件，可以给几个")
  private List<Path> manuscripts;

  @ArgGroup(multiplicity = "1")
  private Where where;

  private static final class Where {
    @ArgGroup(exclusive = false)
    private Into into;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FOLDER",
        description = "文章只写到这个文件夹，图片在它的 pictures 里")
    private Path folder;
  }

  private static final class Into {
    @Option(
        names = "--to",
        paramLabel = "ISSUE.xml",
        required = true,
        description = "文章写到清单旁边的 articles，图片写到 pictures，并加进清单；清单里别的一个字节也不动")
    private Path issue;

    @Option(names = "--section", paramLabel = "NAME", description = "加在哪个栏目；不给时加在最后一个")
    private String section;
  }

  @Option(
      names = "--changes",
      paramLabel = "accept|reject|list",
      defaultValue = "accept",
      description = "修订：accept（默认）照改后的收，reject 照改前的收，list 只列出，不写文章")
  private RevisionMode changes;

  @Mixin private CommonOptions common;

  public ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Outcome<ImportPlan> plan = ManuscriptImport.plan(target(), manuscripts, changes);
    List<Finding> findings = new ArrayList<>(plan.findings());
    plan.value().flatMap(this::write).ifPresent(findings::add);
    List<Remark> remarks = plan.value().map(ImportPlan::remarks).orElse(List.of());
    ImportPrinter printer = new ImportPrinter(terminal, common.printing());
    return ExitCode.of(printer.print(title(), remarks, findings));
  }

  private ImportTarget target() {
    return where.into == null
        ? ImportTarget.folder(where.folder)
        : ImportTarget.issue(where.into.issue, Optional.ofNullable(where.into.section));
  }

  private Optional<Finding> write(ImportPlan plan) {
    try {
      AtomicFileSet.write(
          plan.files().stream()
              .map(f -> new AtomicFileSet.Entry(f.path(), f.bytes(), f.replaces()))
              .toList());
    } catch (AtomicFileSet.Failure e) {
      Place place = Place.file(e.file().toString());
      return Optional.of(CommandFindings.finding("C001", place, IoReasons.of(e.reason())));
    }
    if (common.talks()) {
      plan.articles()
          .forEach(a -> terminal.out().println(target().article(a.id()) + "：" + a.title()));
    }
    return Optional.empty();
  }

  private String title() {
    String first = manuscripts.get(0).toString();
    return manuscripts.size() == 1 ? first : first + " 等 " + manuscripts.size() + " 份稿件";
  }
}
