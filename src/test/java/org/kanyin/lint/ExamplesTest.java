package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Severity;
import org.kanyin.lint.model.LintRuleTable;
import org.kanyin.lint.model.LintRuleTable.Example;
import org.kanyin.lint.rules.TextFault;

/** Each rule's examples: what is wrong is found where it stands; what is right, no rule accuses. */
final class ExamplesTest {
  private static final LintRules RULES = new LintRules(OfficeTables.starter());

  /** Said of the office's tables, or by them: {@code office.case} shows them. */
  private static final Set<String> WITHOUT = Set.of("L090", "L091", "L092");

  @TestFactory
  Collection<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Example e : LintRuleTable.examples()) {
      String name = e.code() + (e.isWrong() ? " wrong: " : " right: ") + e.text();
      tests.add(DynamicTest.dynamicTest(name, () -> look(e)));
    }
    return tests;
  }

  private static void look(Example e) {
    String plain = e.text().replaceAll("[⟦⟧]", "");
    List<TextFault> remarks = RULES.look(SampleManuscript.of(plain));
    String said =
        remarks.stream()
            .map(r -> r.code() + " " + r.text() + r.replacement().map(x -> "→" + x).orElse(""))
            .collect(Collectors.joining("; "));
    if (!e.isWrong()) {
      assertThat(said).as(e.text()).isEmpty();
      return;
    }
    String accused = e.text().replaceAll("(?s).*⟦|⟧.*", "");
    String wanted = e.code() + " " + accused + (e.right().isEmpty() ? "" : "→" + e.right());
    assertThat(said.split("; ")).as(e.text()).contains(wanted.replace("→（空）", "→"));
  }

  @Test
  void everyRuleHasExamplesAndARow() {
    Set<String> rows =
        LintRuleTable.rows().stream()
            .map(LintRuleTable.Row::code)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> codes = FindingCatalogue.of(Linter.class).entries().keySet();
    assertThat(rows).isSubsetOf(codes);
    rows.removeAll(WITHOUT);
    for (String code : rows) {
      Stream<Example> its = LintRuleTable.examples().stream().filter(e -> e.code().equals(code));
      assertThat(its.map(Example::isWrong).distinct().toList())
          .as("right and wrong examples of " + code)
          .contains(true, false);
    }
  }

  @Test
  void whatIsAQuestionIsNotCounted() {
    FindingCatalogue.of(Linter.class)
        .entries()
        .values()
        .forEach(
            e ->
                assertThat(
                        LintRuleTable.rows().stream()
                            .filter(r -> r.code().equals(e.code()))
                            .mapToDouble(LintRuleTable.Row::weight)
                            .sum())
                    .as(e.code())
                    .matches(w -> e.severity() != Severity.NOTE || w == 0));
  }
}
