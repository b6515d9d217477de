package org.kanyin.cli.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.cli.command.CommonOptions;
import org.kanyin.diff.model.Comparison;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.proof.DiffReport;

/** Prints a comparison and writes its report. */
public final class DiffPrinter {
  /** Enough to read 8 pt type on a screen. */
  private static final double DPI = 90;

  private final Terminal terminal;
  private final CommonOptions common;

  public DiffPrinter(Terminal terminal, CommonOptions common) {
    this.terminal = terminal;
    this.common = common;
  }

  public int print(Path old, Path revised, Comparison comparison) {
    List<Finding> remarks = new ArrayList<>(comparison.remarks());
    common.report().ifPresent(target -> report(old, revised, target, comparison, remarks));
    if (common.format() == Terminal.Format.JSON) {
      List<String> objects = new ArrayList<>();
      comparison.items().forEach(i -> objects.add(FindingJson.object(i.finding(), weight(i))));
      remarks.forEach(f -> objects.add(FindingJson.object(f, Map.of())));
      terminal.print(FindingJson.document(objects, ""));
    } else {
      comparison.items().forEach(i -> terminal.printText(i.finding(), remark(i)));
      terminal.print(remarks, Terminal.Format.TEXT);
    }
    if (common.talks() && comparison.isSame()) {
      terminal.print("两稿相同。");
    }
    List<Finding> all = new ArrayList<>(comparison.findings());
    all.addAll(remarks);
    return CommonOptions.code(all);
  }

  private static Map<String, Object> weight(Comparison.Item item) {
    return item.weight() == 0 ? Map.of() : Map.of("weight", item.weight());
  }

  private static String remark(Comparison.Item item) {
    return item.weight() == 0 ? "" : "［计 " + DiffReport.number(item.weight()) + " 个差错］";
  }

  private static void report(
      Path old, Path revised, Path target, Comparison comparison, List<Finding> findings) {
    DiffReport.Pages pages = DiffReport.pages(comparison);
    String page =
        DiffReport.html(
            comparison,
            pictures(old, pages.old(), findings),
            pictures(revised, pages.revised(), findings));
    OutputFile.HTML
        .write(target, "--report", page.getBytes(StandardCharsets.UTF_8))
        .ifPresent(findings::add);
  }

  private static List<PagePicture> pictures(Path pdf, List<Integer> pages, List<Finding> findings) {
    if (pages.isEmpty()) {
      return List.of();
    }
    Outcome<List<PagePicture>> drawn = PageRasterizer.of(pdf, pages, DPI);
    findings.addAll(drawn.findings());
    return drawn.value().orElse(List.of());
  }
}
