package org.kanyin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kanyin.base.Finding;
import org.kanyin.manifest.ManifestReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    header = "检查清单，一次列出全部问题。",
    sortOptions = false,
    footer = {"", "例：", "  kanyin validate 2023-17/issue.xml"})
final class ValidateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Common common;

  @Parameters(arity = "1..*", paramLabel = "ISSUE.xml", description = "清单文件，可以给几个")
  private List<Path> issues;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ManifestReader reader = new ManifestReader();
    List<Finding> findings = new ArrayList<>();
    issues.forEach(issue -> findings.addAll(reader.read(issue).findings()));
    terminal.print(findings, common.format());
    if (findings.isEmpty() && !common.quiet() && common.format() == Terminal.Format.TEXT) {
      terminal.out().println("没有问题");
      terminal.out().flush();
    }
    return Finding.anyError(findings) ? ExitCode.FOUND : ExitCode.DONE;
  }
}
