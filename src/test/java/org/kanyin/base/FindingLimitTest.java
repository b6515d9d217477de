package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out of a list that nobody reads to its end. */
class FindingLimitTest {
  private static Finding finding(Severity severity, String message) {
    return new Finding("X001", severity, Place.NOWHERE, message, "", "", "");
  }

  private static List<Finding> limited(List<Finding> all) {
    return FindingLimit.of(all, n -> finding(Severity.NOTE, "rest " + n));
  }

  @Test
  void asManyAsThereAre() {
    List<Finding> all = Collections.nCopies(FindingLimit.MOST, finding(Severity.ERROR, "e"));
    assertThat(limited(all)).isEqualTo(all);
  }

  /** An error behind thousands of warnings is told: else the run would seem to be sound. */
  @Test
  void errorsStay() {
    List<Finding> all = new ArrayList<>(Collections.nCopies(5_000, finding(Severity.NOTE, "n")));
    all.addAll(Collections.nCopies(1_000, finding(Severity.WARNING, "w")));
    all.add(finding(Severity.ERROR, "e"));
    List<Finding> shown = limited(all);
    assertThat(shown).hasSize(FindingLimit.MOST);
    assertThat(shown.stream().filter(f -> f.severity() == Severity.WARNING)).hasSize(1_000);
    assertThat(shown.get(0).message()).isEqualTo("n");
    assertThat(shown.get(FindingLimit.MOST - 2).message()).isEqualTo("e");
    assertThat(shown.get(FindingLimit.MOST - 1).message()).isEqualTo("rest 4002");
  }
}
