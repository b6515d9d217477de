package org.kanyin.cli.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.Severity;

/**
 * What the lists of {@code check} and {@code lint} say of a rule alike.
 *
 * @param looks what it looks at
 * @param clause the clause or usage it rests on
 * @param weight of each fault in the error rate
 */
record RuleFacts(
    String code, Severity severity, String name, String looks, String clause, double weight) {
  /**
   * The lines for a reader.
   *
   * @param basis the clause in words
   * @param counts what a fault counts, in words
   */
  StringBuilder lines(String basis, Object counts) {
    StringBuilder out = new StringBuilder();
    out.append(code).append(' ').append(severity.label()).append(' ').append(name);
    out.append("\n     查：").append(looks);
    out.append("\n     依据：").append(basis);
    if (weight > 0) {
      out.append("\n     计分：").append(counts);
    }
    return out;
  }

  /** The members of its JSON object. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", code);
    fields.put("severity", severity.key());
    fields.put("name", name);
    fields.put("looks", looks);
    fields.put("clause", clause);
    fields.put("weight", weight);
    return fields;
  }

  /** The document of all rules' members. */
  static String document(List<Map<String, Object>> rules) {
    return rules.stream()
        .map(JsonObjects::object)
        .collect(Collectors.joining(",\n  ", "{\"rules\":[\n  ", "\n]}"));
  }
}
