package org.kanyin.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kanyin.check.model.CheckRequest;
import org.kanyin.check.model.Profile;
import org.kanyin.check.model.RuleTable;
import org.kanyin.check.rules.Rule;

/** The list of rules, the classes and the tables are about the same rules. */
final class RuleSetTest {
  private static final Path RULES = Path.of("src/main/java/org/kanyin/check/rules");

  private static List<String> codes(List<Rule> rules) {
    return rules.stream().flatMap(r -> r.codes().stream()).sorted().toList();
  }

  @Test
  void everyCodeBelongsToOneRule() {
    List<String> table = RuleTable.rows().stream().map(RuleTable.Row::code).toList();
    assertThat(codes(RuleSet.all())).isEqualTo(table);
    assertThat(FaultSelector.CATALOGUE.entries().keySet()).containsExactlyElementsOf(table);
  }

  @Test
  void everyClassThatEndsInRuleIsAsked() throws IOException {
    try (Stream<Path> files = Files.walk(RULES, 2)) {
      List<String> classes =
          files
              .filter(f -> f.getNameCount() > RULES.getNameCount() + 1)
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith("Rule.java"))
              .map(f -> f.replace(".java", ""))
              .toList();
      assertThat(RuleSet.all().stream().map(r -> r.getClass().getSimpleName()))
          .containsExactlyInAnyOrderElementsOf(classes);
    }
  }

  @Test
  void whatAPrintShopAsksOfPicturesRulesAndColours() {
    assertThat(codes(RuleSet.of(CheckRequest.plates())))
        .containsExactly(
            "K052", "K058", "K061", "K075", "K076", "K077", "K078", "K079", "K080", "K081", "K082");
  }

  @Test
  void theProfileChoosesTheRules() {
    assertThat(codes(RuleSet.of(CheckRequest.of(Profile.SCREEN))))
        .contains("K001", "K060")
        .doesNotContain("K052", "K070", "K075");
    assertThat(codes(RuleSet.of(CheckRequest.of(Profile.PERMIT))))
        .contains("K001", "K052", "K070")
        .doesNotContain("K075");
  }
}
