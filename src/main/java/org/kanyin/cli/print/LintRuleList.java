package org.kanyin.cli.print;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.lint.Linter;
import org.kanyin.lint.model.LintRuleTable;
import org.kanyin.lint.model.LintRuleTable.Example;

/** The rules of {@code lint}, listed, each with an example of what is wrong and what is right. */
public final class LintRuleList {
  private static final FindingCatalogue RULES = FindingCatalogue.of(Linter.class);

  private LintRuleList() {}

  public static String text() {
    List<Example> examples = LintRuleTable.examples();
    StringBuilder out = new StringBuilder();
    for (LintRuleTable.Row row : LintRuleTable.rows()) {
      String severity = RULES.entries().get(row.code()).severity().label();
      out.append(row.code()).append(' ').append(severity).append(' ').append(row.name());
      out.append("\n     查：").append(row.looks());
      out.append("\n     依据：").append(row.clause());
      if (row.weight() > 0) {
        out.append("\n     计分：每处 ").append(row.weight());
      }
      out.append("\n     误：").append(first(examples, row.code(), true));
      out.append("\n     正：").append(first(examples, row.code(), false)).append('\n');
    }
    return out.toString().stripTrailing();
  }

  private static String first(List<Example> examples, String code, boolean wrong) {
    return examples.stream()
        .filter(e -> e.code().equals(code) && e.isWrong() == wrong)
        .map(Example::text)
        .findFirst()
        .orElse("");
  }

  public static String json() {
    List<Example> examples = LintRuleTable.examples();
    return LintRuleTable.rows().stream()
        .map(
            row -> {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("code", row.code());
              fields.put("severity", RULES.entries().get(row.code()).severity().key());
              fields.put("name", row.name());
              fields.put("looks", row.looks());
              fields.put("clause", row.clause());
              fields.put("weight", row.weight());
              fields.put("wrong", first(examples, row.code(), true));
              fields.put("right", first(examples, row.code(), false));
              return JsonObjects.object(fields);
            })
        .collect(Collectors.joining(",\n  ", "{\"rules\":[\n  ", "\n]}"));
  }
}
