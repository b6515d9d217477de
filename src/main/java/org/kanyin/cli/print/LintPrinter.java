package org.kanyin.cli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kanyin.base.AtomicFile;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;
import org.kanyin.lint.Corrections;
import org.kanyin.lint.model.LintReport;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.manifest.model.Issue;
import org.kanyin.proof.ErrorCount;

/** What the proofreader says of one or more issues, as text, as JSON, and as a report. */
public final class LintPrinter {
  private final Terminal terminal;
  private final PrintOptions options;
  private final List<Finding> unread = new ArrayList<>();
  private final List<LintReport> reports = new ArrayList<>();
  private final List<Corrections.Changed> changed = new ArrayList<>();

  public LintPrinter(Terminal terminal, PrintOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  public void add(Issue issue, LintReport report) {
    reports.add(report);
    changed.addAll(Corrections.of(report.faults(), issue));
  }

  /** Why an issue could not be read. */
  public void add(List<Finding> findings) {
    unread.addAll(findings);
  }

  /**
   * Prints everything.
   *
   * @param title of the report
   * @return everything that was said
   */
  public List<Finding> print(String title) {
    List<Finding> findings = new ArrayList<>(unread);
    faults().forEach(f -> findings.add(f.finding()));
    List<Finding> all = new ArrayList<>(options.withReport(title, findings));
    List<Finding> more = all.subList(findings.size(), all.size());
    if (options.format() == Terminal.Format.JSON) {
      List<String> objects = new ArrayList<>();
      unread.forEach(f -> objects.add(FindingJson.object(f, Map.of())));
      faults().forEach(f -> objects.add(FindingJson.object(f.finding(), members(f))));
      more.forEach(f -> objects.add(FindingJson.object(f, Map.of())));
      terminal.printJson(FindingJson.document(objects, ",\"score\":" + score()));
      return all;
    }
    terminal.print(unread, Terminal.Format.TEXT);
    faults().forEach(f -> terminal.printText(f.finding(), remark(f)));
    terminal.print(List.copyOf(more), Terminal.Format.TEXT);
    if (options.talks() && !reports.isEmpty()) {
      terminal.print((findings.isEmpty() ? "没有问题。" : "") + rate());
    }
    return all;
  }

  private List<ManuscriptFault> faults() {
    return reports.stream().flatMap(r -> r.faults().stream()).toList();
  }

  private static Map<String, Object> members(ManuscriptFault f) {
    Map<String, Object> more = new LinkedHashMap<>();
    if (f.weight() > 0) {
      more.put("weight", f.weight());
    }
    f.correction().ifPresent(c -> more.put("replacement", c.text()));
    return more;
  }

  private static String remark(ManuscriptFault f) {
    String context = f.finding().context();
    String weight = f.weight() == 0 ? "" : "［" + ErrorCount.text(f.weight()) + "］";
    return weight + (context.isEmpty() ? "" : " 原文：" + context);
  }

  private double weights() {
    return reports.stream().mapToDouble(LintReport::weights).sum();
  }

  private long characters() {
    return reports.stream().mapToLong(LintReport::characters).sum();
  }

  private int accepted() {
    return reports.stream().mapToInt(LintReport::accepted).sum();
  }

  private double perTenThousand() {
    return characters() == 0 ? 0 : weights() * 10_000 / characters();
  }

  private String rate() {
    String rate =
        String.format(
            Locale.ROOT,
            "估计 %.1f 个差错，稿件 %,d 字，差错率约万分之 %.2f（期刊合格线：万分之 2；按稿件字数计，提示不计）。",
            weights(),
            characters(),
            perTenThousand());
    return rate + (accepted() == 0 ? "" : "另有 " + accepted() + " 处编辑已认可，不再报。");
  }

  private String score() {
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("faults", Math.round(weights() * 10) / 10.0);
    score.put("characters", characters());
    score.put("rate", Math.round(perTenThousand() * 100) / 100.0);
    score.put("accepted", accepted());
    return JsonObjects.object(score);
  }

  /**
   * Shows what is certain to be put right, and does it where wanted.
   *
   * @return what could not be written
   */
  public List<Finding> fix(boolean write) {
    List<Finding> failed = new ArrayList<>();
    for (Corrections.Changed file : changed) {
      if (options.talks()) {
        terminal.print(file.diff());
      }
      if (write) {
        failed.addAll(written(file));
      }
    }
    return failed;
  }

  private List<Finding> written(Corrections.Changed file) {
    String reason = "编码认不出，不能保证别处一个字节不动";
    try {
      if (file.bytes().isPresent()) {
        AtomicFile.write(file.path(), file.bytes().get());
        return List.of();
      }
    } catch (IOException e) {
      reason = IoReasons.of(e);
    }
    Place place = Place.file(file.path().toString());
    List<Finding> failed = List.of(CommandFindings.finding("C001", place, reason));
    terminal.print(failed, Terminal.Format.TEXT);
    return failed;
  }
}
