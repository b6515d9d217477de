package org.kanyin.seal.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in the fewest characters that say them. */
final class PdfNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "-0.0001, 3, 0",
    "12, 0, 12",
    "12, 3, 12",
    "0.5, 3, .5",
    "-0.5, 3, -.5",
    "1.25, 1, 1.3",
    "1.250, 4, 1.25",
    "100.010, 3, 100.01",
    "-841.88976, 3, -841.89",
    "0.0006, 3, .001",
    "2.9996, 3, 3",
    "0.000001, 6, .000001"
  })
  void areShortAndRounded(double value, int decimals, String written) {
    assertThat(PdfNumbers.format(value, decimals)).isEqualTo(written);
  }
}
