package org.kanyin.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.cli.print.Terminal;
import org.kanyin.render.IssueRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kanyin validate}: what a manifest has wrong. */
@Command(
    name = "validate",
    customSynopsis = "kanyin validate ISSUE.xml|office.xml…",
    header = "检查清单，一次列出全部问题。",
    footer = {"", "例：", "  kanyin validate 2023-17/issue.xml"})
public final class ValidateCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "ISSUE.xml", description = "清单文件，或单位资料 office.xml，可以给几个")
  private List<Path> issues;

  @Mixin private CommonOptions common;

  public ValidateCommand(Rooms rooms, Terminal terminal) {
    this.rooms = rooms;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    issues.forEach(issue -> findings.addAll(findings(issue)));
    if (findings.isEmpty() && common.talks()) {
      terminal.say("没有问题");
    }
    return common.end(terminal, title(), findings);
  }

  /** What rendering would say before it lays out; without fonts what the manuscript itself says. */
  private List<Finding> findings(Path issue) {
    Optional<List<Finding>> office = rooms.manifests().office(issue);
    if (office.isPresent()) {
      return office.get();
    }
    Outcome<IssueRenderer> renderer = rooms.renderer();
    List<Finding> findings = new ArrayList<>(renderer.findings());
    findings.addAll(
        renderer
            .value()
            .map(r -> r.validate(issue))
            .orElseGet(() -> rooms.manifests().read(issue).findings()));
    return findings;
  }

  private String title() {
    String first = issues.get(0).toString();
    return issues.size() == 1 ? first : first + " 等 " + issues.size() + " 个清单";
  }
}
