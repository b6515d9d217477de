package org.kanyin.cli.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingFormat;

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
    Map<String, Object> fields = FindingFormat.fields(f);
    fields.putAll(more);
    return JsonObjects.object(fields);
  }
}
