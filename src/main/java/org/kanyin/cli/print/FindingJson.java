package org.kanyin.cli.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;

/** Findings as the JSON of manifest.md: absent facts are left out. */
final class FindingJson {
  private FindingJson() {}

  static String document(List<Finding> findings) {
    return document(findings.stream().map(f -> object(f, Map.of())).toList(), "");
  }

  /**
   * A document of finished objects.
   *
   * @param more further members of the document, each after a comma, or empty
   */
  static String document(List<String> objects, String more) {
    return objects.stream()
        .collect(Collectors.joining(",\n  ", "{\"findings\":[\n  ", "\n]" + more + "}"))
        .replace("[\n  \n]", "[]");
  }

  /** A finding, with what a room knows beyond it. */
  static String object(Finding f, Map<String, Object> more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", f.code());
    fields.put("severity", f.severity().key());
    fields.put("message", f.message());
    fields.put("file", f.place().file());
    fields.put("line", f.place().line());
    fields.put("column", f.place().column());
    fields.put("page", f.place().page());
    fields.put("text", f.text());
    fields.put("context", f.context());
    fields.put("suggestion", f.suggestion());
    fields.putAll(more);
    fields.values().removeIf(v -> v.equals("") || v.equals(0));
    return JsonObjects.object(fields);
  }
}
