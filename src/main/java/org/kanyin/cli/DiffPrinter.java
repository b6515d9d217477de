package org.kanyin.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.diff.Comparison;
import org.kanyin.inspect.PagePicture;
import org.kanyin.inspect.PagePictures;
import org.kanyin.proof.DiffReport;

/** Prints a comparison and writes its report. */
final class DiffPrinter {
  /** Enough to read 8 pt type on a screen. */
  private static final double DPI = 90;

  private final Terminal terminal;
  private final Common common;

  DiffPrinter(Terminal terminal, Common common) {
    this.terminal = terminal;
    this.common = common;
  }

  int print(Path old, Path neu, Comparison comparison) {
    List<Finding> findings = new ArrayList<>(comparison.findings());
    common.report().ifPresent(target -> report(old, neu, target, comparison, findings));
    terminal.print(findings, common.format());
    if (common.talks() && comparison.isSame()) {
      terminal.out().println("两稿相同");
    }
    return Common.code(findings);
  }

  private static void report(
      Path old, Path neu, Path target, Comparison comparison, List<Finding> findings) {
    DiffReport.Pages pages = DiffReport.pages(comparison);
    String page =
        DiffReport.html(
            comparison,
            pictures(old, pages.old(), findings),
            pictures(neu, pages.neu(), findings));
    Output.HTML
        .write(target, "--report", page.getBytes(StandardCharsets.UTF_8))
        .ifPresent(findings::add);
  }

  private static List<PagePicture> pictures(
      Path pdf, List<Integer> pages, List<Finding> findings) {
    if (pages.isEmpty()) {
      return List.of();
    }
    Outcome<List<PagePicture>> drawn = PagePictures.of(pdf, pages, DPI);
    findings.addAll(drawn.findings());
    return drawn.value().orElse(List.of());
  }
}
