package org.kanyin.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;
import org.kanyin.base.Severity;

/** Findings as a web page that needs nothing beside it: to be sent on, printed, ticked off. */
public final class FindingsReport {
  private FindingsReport() {}

  /**
   * The page; the same findings give the same page.
   *
   * @param title what was looked at, a file's name
   */
  public static String html(String title, List<Finding> findings) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    findings.forEach(f -> byFile.computeIfAbsent(f.place().file(), k -> new ArrayList<>()).add(f));
    List<Map<String, Object>> files =
        byFile.entrySet().stream()
            .map(
                e ->
                    Map.of(
                        "file",
                        e.getKey().isEmpty() ? "命令行与样式" : e.getKey(),
                        "findings",
                        e.getValue().stream().map(FindingFormat::row).toList()))
            .toList();
    return ReportTemplates.of("findings.html")
        .execute(Map.of("title", title, "summary", summary(findings), "files", files));
  }

  static String summary(List<Finding> findings) {
    String counts =
        Stream.of(Severity.values())
            .map(s -> Map.entry(s, findings.stream().filter(f -> f.severity() == s).count()))
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getKey().label() + " " + e.getValue() + " 处")
            .collect(Collectors.joining("，"));
    return counts.isEmpty() ? "没有问题。" : counts + "。";
  }
}
