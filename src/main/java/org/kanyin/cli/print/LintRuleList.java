package org.kanyin.cli.print;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Severity;
import org.kanyin.lint.Linter;
import org.kanyin.lint.model.LintRuleTable;
import org.kanyin.lint.model.LintRuleTable.Example;

/** The rules of {@code lint}, listed, each with an example of what is wrong and what is right. */
public final class LintRuleList {
  private static final FindingCatalogue RULES = FindingCatalogue.of(Linter.class);

  private LintRuleList() {}

  public static String text() {
    List<Example> examples = LintRuleTable.examples();
    return LintRuleTable.rows().stream()
        .map(
            row ->
                facts(row)
                    .lines(row.clause(), "每处 " + row.weight())
                    .append("\n     误：")
                    .append(first(examples, row.code(), true))
                    .append("\n     正：")
                    .append(first(examples, row.code(), false)))
        .collect(Collectors.joining("\n"));
  }

  public static String json() {
    List<Example> examples = LintRuleTable.examples();
    return RuleFacts.document(
        LintRuleTable.rows().stream()
            .map(
                row -> {
                  Map<String, Object> fields = facts(row).fields();
                  fields.put("wrong", first(examples, row.code(), true));
                  fields.put("right", first(examples, row.code(), false));
                  return fields;
                })
            .toList());
  }

  private static RuleFacts facts(LintRuleTable.Row row) {
    Severity severity = RULES.entries().get(row.code()).severity();
    return new RuleFacts(row.code(), severity, row.name(), row.looks(), row.clause(), row.weight());
  }

  private static String first(List<Example> examples, String code, boolean wrong) {
    return examples.stream()
        .filter(e -> e.code().equals(code) && e.isWrong() == wrong)
        .map(Example::text)
        .findFirst()
        .orElse("");
  }
}
