package org.kanyin.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a value through steps that may fail. */
class OutcomeTest {
  private static final Finding WARNING =
      new Finding("M012", Severity.WARNING, Place.at("a.xml", 3, 4), "错了。", "误", "前误后", "请改。");

  private static final Finding ERROR =
      new Finding("C003", Severity.ERROR, Place.NOWHERE, "写错了。", "", "", "");

  @Test
  void aStepIsNotTakenAfterAnError() {
    Outcome<Integer> warned = Outcome.of(1, List.of(WARNING));
    assertThat(warned.then(n -> Outcome.of(n + 1, List.of(WARNING))))
        .isEqualTo(Outcome.of(2, List.of(WARNING, WARNING)));
    assertThat(warned.<Integer>then(n -> Outcome.failed(List.of(ERROR))).findings())
        .containsExactly(WARNING, ERROR);
    Outcome<Integer> wrong = Outcome.of(1, List.of(ERROR));
    assertThat(wrong.<Integer>then(n -> Outcome.of(n + 1, List.of())).value()).isEmpty();
    assertThat(wrong.map(n -> n + 1)).isEqualTo(Outcome.of(2, List.of(ERROR)));
  }
}
