package org.kanyin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.Severity;
import org.kanyin.lint.rules.TextFault;

/**
 * The shared list of marks in use, right and wrong: each row as one paragraph. Where the list is
 * not at hand the test is skipped, and {@link ExamplesTest} carries the rules alone.
 */
final class PunctuationCoreTest {
  private static final Path SHARED = Path.of("..", "shared", "data", "lint", "punct-core.tsv");
  private static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Linter.class);
  private static final LintRules RULES = new LintRules(OfficeTables.starter());

  /** Of 44. */
  private static final int FOUND = 38;

  @Test
  void whatIsRightIsKeptAndWhatIsWrongIsFound() throws IOException {
    Assumptions.assumeTrue(Files.exists(SHARED), "../shared is not at hand");
    List<String> accused = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int wrong = 0;
    for (String line : Files.readAllLines(SHARED, StandardCharsets.UTF_8)) {
      String[] c = line.split("\t", -1);
      List<TextFault> remarks = RULES.look(SampleManuscript.of(c[0]));
      if (c[3].equals("keep") && remarks.stream().anyMatch(PunctuationCoreTest::isCounted)) {
        accused.add(c[0] + said(remarks));
      } else if (c[3].equals("fix") || c[3].equals("flag")) {
        wrong++;
        if (remarks.isEmpty()) {
          missed.add(c[0]);
        }
      }
    }
    assertThat(accused).isEmpty();
    assertThat(wrong - missed.size()).as("missed: " + missed).isGreaterThanOrEqualTo(FOUND);
    System.out.println("found " + (wrong - missed.size()) + " of " + wrong + ", missed " + missed);
  }

  private static boolean isCounted(TextFault r) {
    return CATALOGUE.entries().get(r.code()).severity() != Severity.NOTE;
  }

  private static String said(List<TextFault> remarks) {
    return remarks.stream()
        .map(r -> r.code() + r.text())
        .collect(Collectors.joining(" ", " ← ", ""));
  }
}
