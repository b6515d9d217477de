package org.kanyin.cli.print;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.diff.model.Comparison;
import org.kanyin.inspect.PageRasterizer;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.proof.DiffReport;
import org.kanyin.proof.ErrorCount;

/** Prints a comparison and writes its report. */
public final class DiffPrinter {
  /** Enough to read 8 pt type on a screen. */
  private static final double DPI = 90;

  private final Terminal terminal;
  private final PrintOptions options;

  public DiffPrinter(Terminal terminal, PrintOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** Everything that was said. */
  public List<Finding> print(Path old, Path revised, Comparison comparison) {
    List<Finding> remarks = new ArrayList<>(CommandFindings.limited(comparison.remarks()));
    boolean text = options.format() != Terminal.Format.JSON;
    if (text && options.talks() && !comparison.isSame()) {
      terminal.print(DiffReport.summary(comparison));
    }
    if (comparison.items().size() > FindingLimit.MOST) {
      int more = comparison.items().size() - FindingLimit.MOST;
      remarks.add(CommandFindings.finding("C011", Place.NOWHERE, more));
    }
    options.report().ifPresent(target -> remarks.addAll(report(old, revised, target, comparison)));
    if (!text) {
      List<String> objects = new ArrayList<>();
      shown(comparison).forEach(i -> objects.add(FindingJson.object(i.finding(), weight(i))));
      remarks.forEach(f -> objects.add(FindingJson.object(f, Map.of())));
      terminal.printJson(FindingJson.document(objects, tally(comparison)));
    } else {
      shown(comparison).forEach(i -> terminal.printText(i.finding(), remark(i)));
      terminal.print(remarks, Terminal.Format.TEXT);
    }
    if (options.talks() && comparison.isSame()) {
      terminal.print("两稿相同。");
    }
    List<Finding> all = new ArrayList<>(comparison.findings());
    all.addAll(remarks);
    return all;
  }

  private static List<Comparison.Item> shown(Comparison comparison) {
    return FindingLimit.first(comparison.items(), i -> i.finding().severity());
  }

  private static String tally(Comparison comparison) {
    Comparison.Tally tally = comparison.tally();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("asked", tally.asked());
    counts.put("done", tally.done());
    counts.put("notDone", tally.notDone());
    counts.put("unasked", tally.unasked());
    counts.put("consequences", tally.consequences());
    counts.put("others", tally.others());
    return ",\"summary\":" + JsonObjects.object(counts);
  }

  private static Map<String, Object> weight(Comparison.Item item) {
    return item.weight() == 0 ? Map.of() : Map.of("weight", item.weight());
  }

  private static String remark(Comparison.Item item) {
    return item.weight() == 0 ? "" : "［" + ErrorCount.text(item.weight()) + "］";
  }

  private static List<Finding> report(Path old, Path revised, Path target, Comparison comparison) {
    DiffReport.Pages pages = DiffReport.pages(comparison);
    Outcome<List<PagePicture>> before = pictures(old, pages.old());
    Outcome<List<PagePicture>> after = pictures(revised, pages.revised());
    String page =
        DiffReport.html(
            comparison, before.value().orElse(List.of()), after.value().orElse(List.of()));
    List<Finding> findings = new ArrayList<>(before.findings());
    findings.addAll(after.findings());
    OutputFile.HTML
        .write(target, "--report", page.getBytes(StandardCharsets.UTF_8))
        .ifPresent(findings::add);
    return findings;
  }

  private static Outcome<List<PagePicture>> pictures(Path pdf, List<Integer> pages) {
    return pages.isEmpty() ? Outcome.of(List.of(), List.of()) : PageRasterizer.of(pdf, pages, DPI);
  }
}
