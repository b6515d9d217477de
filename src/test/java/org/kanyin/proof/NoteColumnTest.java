package org.kanyin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margin notes in a column from 0 to 100. */
final class NoteColumnTest {
  @ParameterizedTest(name = "wanted {0}, heights {1}")
  @CsvSource({
    "10 50,         20 20,          10 50", // as wanted
    "10 15 90,      20 20 10,       10 30 90", // one pushes the next
    "0 0 0,         30 30 30,       0 30 60", // all of one line
    "90 95,         20 30,          50 70", // up from the foot
    "95,            10,             90",
    "10 20 30,      40 40 40,       10 50", // no room for the third
    "5,             101,            ''", // none for a note longer than the column
    "60 60 60 60,   25 25 25 25,    0 25 50 75", // full
  })
  void standsNearItsLineAndOverNoOther(String wanted, String heights, String tops) {
    assertThat(NoteColumn.tops(numbers(wanted), numbers(heights), 0, 100)).isEqualTo(numbers(tops));
  }

  private static List<Double> numbers(String text) {
    return text.isBlank()
        ? List.of()
        : Arrays.stream(text.strip().split(" +")).map(Double::valueOf).toList();
  }
}
