package org.kanyin.analysis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The most frequent of values that waver. */
final class ValueHistogramTest {
  @Test
  void valuesOnTheBorderOfTwoStepsCountTogether() {
    ValueHistogram modes = new ValueHistogram(1);
    modes.add(10.49, 2);
    modes.add(10.51, 2);
    modes.add(20, 3);
    assertThat(modes.mode(0)).isCloseTo(10.5, within(0.01));
    assertThat(modes.share(10.5)).isCloseTo(4 / 7.0, within(0.001));
  }

  @Test
  void theLeastThatHasItsShare() {
    ValueHistogram modes = new ValueHistogram(0.5);
    modes.add(50, 1);
    modes.add(80, 20);
    modes.add(100, 79);
    assertThat(modes.leastWithShare(0.15, 0)).isEqualTo(80);
    assertThat(modes.mode(0)).isEqualTo(100);
  }

  @Test
  void nothingHasNoMode() {
    assertThat(new ValueHistogram(1).mode(7)).isEqualTo(7);
    assertThat(new ValueHistogram(1).share(7)).isZero();
  }
}
