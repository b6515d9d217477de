package org.kanyin.cli.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.Severity;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;

/** The end of a batch as a table, or as JSON. */
public final class BatchPrinter {
  private static final List<String> HEAD = List.of("期", "页", "kB", "问题", "秒", "SHA-256");
  private static final int SHORT = 12;
  private static final int KILO = 1000;

  private final Terminal terminal;
  private final PrintOptions options;
  private final boolean explain;

  public BatchPrinter(Terminal terminal, PrintOptions options, boolean explain) {
    this.terminal = terminal;
    this.options = options;
    this.explain = explain;
  }

  /**
   * What a run would do.
   *
   * @return everything that was said
   */
  public List<Finding> planned(BatchResult result) {
    if (options.talks()) {
      reasons(result);
      terminal.print(
          "要排 " + result.rows(BatchRow.State.PLANNED).size() + " 期，" + unchanged(result));
    }
    return end(result);
  }

  /**
   * What a run did.
   *
   * @param output the folder where everything is
   * @return everything that was said
   */
  public List<Finding> end(BatchResult result, Path output) {
    if (options.talks()) {
      reasons(result);
      List<BatchRow> set = result.rows(BatchRow.State.SET);
      if (!set.isEmpty()) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        set.forEach(r -> rows.add(cells(r)));
        TextColumns.align(rows).forEach(terminal::say);
      }
      if (!result.rows().isEmpty()) {
        terminal.print(
            "排好 " + set.size() + " 期，" + unchanged(result) + "见 " + output.resolve("index.html"));
      }
    }
    return end(result);
  }

  private static String unchanged(BatchResult result) {
    int failed = result.rows(BatchRow.State.FAILED).size();
    return "没有变的 "
        + result.rows(BatchRow.State.UNCHANGED).size()
        + " 期"
        + (failed == 0 ? "。" : "，没有排成 " + failed + " 期。");
  }

  private void reasons(BatchResult result) {
    for (BatchRow row : explain ? result.rows() : List.<BatchRow>of()) {
      if (!row.reasons().isEmpty()) {
        terminal.say(row.name() + "：" + String.join("；", row.reasons()));
      }
    }
  }

  private static List<String> cells(BatchRow r) {
    return List.of(
        r.name(),
        String.valueOf(r.pages()),
        String.valueOf((r.bytes() + KILO / 2) / KILO),
        String.valueOf(r.findings().size()),
        String.valueOf(r.seconds()),
        r.sha256().substring(0, SHORT));
  }

  private List<Finding> end(BatchResult result) {
    List<Finding> findings = options.withReport("batch", result.findings());
    if (options.format() == Terminal.Format.JSON) {
      String issues =
          result.rows().stream()
              .map(BatchPrinter::json)
              .collect(Collectors.joining(",\n  ", ",\"issues\":[\n  ", "\n]"))
              .replace("[\n  \n]", "[]");
      List<String> objects = findings.stream().map(f -> FindingJson.object(f, Map.of())).toList();
      terminal.printJson(FindingJson.document(objects, issues));
    } else {
      terminal.print(findings, Terminal.Format.TEXT);
    }
    return findings;
  }

  private static String json(BatchRow r) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", r.name());
    fields.put("issue", r.issue());
    fields.put("state", r.state().key());
    fields.put("reasons", r.reasons());
    fields.put("pages", r.pages());
    fields.put("bytes", r.bytes());
    fields.put("seconds", r.seconds());
    fields.put("sha256", r.sha256());
    for (Severity s : Severity.values()) {
      fields.put(s.key() + "s", r.findings().stream().filter(f -> f.severity() == s).count());
    }
    return JsonObjects.object(fields);
  }
}
