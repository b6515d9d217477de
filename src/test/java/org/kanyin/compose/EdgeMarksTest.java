package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What those who look at finished lines may ask. */
final class EdgeMarksTest {
  @Test
  void doubledSignsAreOneMark() {
    assertThat("—……⋯――──‥․︙".chars()).allMatch(EdgeMarks::doubles);
    assertThat("-－～·•一二，。⸺－".chars()).noneMatch(EdgeMarks::doubles);
  }

  @Test
  void halvesOfADashMayStartALineOnlyInSight() {
    assertThat(EdgeMarks.mayNotStart('―', false)).isTrue();
    assertThat(EdgeMarks.mayNotStart('―', true)).isFalse();
    assertThat(EdgeMarks.mayNotEnd('（', false)).isTrue();
  }
}
