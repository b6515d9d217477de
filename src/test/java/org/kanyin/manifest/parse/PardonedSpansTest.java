package org.kanyin.manifest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A paragraph within an article within an issue, in any order of being told. */
final class PardonedSpansTest {
  private final PardonedSpans spans = new PardonedSpans();

  @Test
  void nothingIsAcceptedBeforeItIsSaid() {
    assertThat(spans.holds(0)).isFalse();
  }

  @Test
  void fromTheFirstCharacterToBeforeTheEnd() {
    spans.add(10, 20);
    assertThat(spans.holds(9)).isFalse();
    assertThat(spans.holds(10)).isTrue();
    assertThat(spans.holds(19)).isTrue();
    assertThat(spans.holds(20)).isFalse();
  }

  @Test
  void theOuterOfTwoHoldsBoth() {
    spans.add(30, 40);
    spans.add(10, 20);
    spans.add(5, 50);
    assertThat(spans.holds(25)).isTrue();
    spans.add(12, 14);
    assertThat(spans.holds(45)).isTrue();
    assertThat(spans.holds(50)).isFalse();
  }
}
