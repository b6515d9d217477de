package org.kanyin.cli.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingLimit;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.check.model.Fault;
import org.kanyin.check.model.Verdict;
import org.kanyin.inspect.model.PagePicture;
import org.kanyin.proof.PageReport;

/** A verdict as text, as JSON, and as a report. */
public final class VerdictPrinter {
  /** Fine enough to read the text, coarse enough to send by mail. */
  private static final double DPI = 110;

  private final Terminal terminal;
  private final PrintOptions options;

  public VerdictPrinter(Terminal terminal, PrintOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** Where pictures of pages come from. */
  public interface Pictures {
    Outcome<List<PagePicture>> of(List<Integer> pages, double dpi);
  }

  /**
   * @param title of the report
   * @return everything that was said
   */
  public List<Finding> print(String title, Verdict verdict, Pictures pictures) {
    List<Finding> more = report(title, verdict, pictures);
    if (options.format() == Terminal.Format.JSON) {
      List<String> objects = new ArrayList<>();
      shown(verdict).forEach(f -> objects.add(FindingJson.object(f.finding(), weight(f))));
      more.forEach(f -> objects.add(FindingJson.object(f, Map.of())));
      terminal.printJson(
          FindingJson.document(
              objects, ",\"score\":" + score(verdict) + ",\"fitness\":" + fitness(verdict)));
    } else {
      if (options.talks()) {
        terminal.print(PageReport.fitness(verdict));
      }
      shown(verdict).forEach(f -> terminal.printText(f.finding(), remark(f)));
      terminal.print(more, Terminal.Format.TEXT);
      if (options.talks()) {
        String none = verdict.faults().isEmpty() ? "没有问题。" : "";
        terminal.print(none + PageReport.rate(verdict));
      }
    }
    List<Finding> all = new ArrayList<>(verdict.findings());
    all.addAll(more);
    return all;
  }

  private List<Finding> report(String title, Verdict verdict, Pictures drawn) {
    List<Finding> findings = new ArrayList<>();
    if (verdict.faults().size() > FindingLimit.MOST) {
      int more = verdict.faults().size() - FindingLimit.MOST;
      findings.add(CommandFindings.finding("C011", Place.NOWHERE, more));
    }
    options
        .report()
        .ifPresent(
            target -> {
              Outcome<List<PagePicture>> pictures = drawn.of(PageReport.pages(verdict), DPI);
              findings.addAll(pictures.findings());
              String page = PageReport.html(title, verdict, pictures.value().orElse(List.of()));
              OutputFile.HTML
                  .write(target, "--report", page.getBytes(StandardCharsets.UTF_8))
                  .ifPresent(findings::add);
            });
    return findings;
  }

  private static List<Fault> shown(Verdict verdict) {
    return FindingLimit.first(verdict.faults(), f -> f.finding().severity());
  }

  private static String remark(Fault fault) {
    String weight = PageReport.weight(fault);
    return weight.isEmpty() ? "" : "［" + weight + "］";
  }

  private static Map<String, Object> weight(Fault fault) {
    return fault.weight() == 0 ? Map.of() : Map.of("weight", fault.weight());
  }

  /** {@code fit} is left out where not everything was looked at. */
  private static String fitness(Verdict verdict) {
    Map<String, Object> fitness = new LinkedHashMap<>();
    PageReport.isFit(verdict).ifPresent(fit -> fitness.put("fit", fit));
    fitness.put("text", PageReport.fitness(verdict));
    return JsonObjects.object(fitness);
  }

  private static String score(Verdict verdict) {
    Map<String, Object> score = new LinkedHashMap<>();
    score.put("faults", Math.round(verdict.score().faults() * 10) / 10.0);
    score.put("characters", verdict.score().characters());
    score.put("rate", Math.round(verdict.score().rate() * 100) / 100.0);
    score.put("accepted", verdict.accepted());
    return JsonObjects.object(score);
  }
}
