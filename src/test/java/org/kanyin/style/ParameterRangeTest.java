package org.kanyin.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --set} may say of a style's parameters, by the ending of their names. */
final class ParameterRangeTest {
  @ParameterizedTest
  @CsvSource({
    "body-role, song, false, true",
    "body-role, '', false, false",
    "body-role, 宋体, false, false",
    "red, #D7000F, false, true",
    "red, 红, false, false",
    "red, red, false, false",
    "title-weight, 900, true, true",
    "title-weight, 99999999999999999999999999, true, false",
    "title-weight, 0, true, false",
    "pitch, 21, true, true",
    "pitch, -0.5, true, true",
    "pitch, 1000000000, true, false",
    "pitch, 0.00000000000000000000000001, true, false",
    "picture-resolution, 350, true, true",
    "picture-resolution, 0, true, false",
    "paper, A5, false, true",
    "press-condition, 'a\u0001b', false, false"
  })
  void isHeld(String parameter, String value, boolean number, boolean taken) {
    assertThat(ParameterRange.wanted(parameter, value, number).isEmpty()).isEqualTo(taken);
  }

  /** A later pass of the program names elements of the issue: as many as there are. */
  @Test
  void namesOfManyElementsAreTaken() {
    String many = "a12-p10-footnote1 ".repeat(1_000).strip();
    assertThat(ParameterRange.wanted("notes-restart", many, false)).isEmpty();
    assertThat(ParameterRange.wanted("contents-continued", many, false)).isEmpty();
    assertThat(ParameterRange.wanted("paper", many, false)).isPresent();
  }
}
