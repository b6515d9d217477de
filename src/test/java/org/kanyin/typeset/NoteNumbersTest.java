package org.kanyin.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kanyin.typeset.text.NoteNumbers;

/** Notes are numbered as FOP places marks: a page's text, then its notes, page after page. */
class NoteNumbersTest {
  private final NoteNumbers numbers = new NoteNumbers();

  private String sign(String note, String page) {
    OptionalInt sign = numbers.sign(note, page);
    return sign.isPresent() ? Character.toString(sign.getAsInt()) : "–";
  }

  @Test
  void eachPageBeginsAnew() {
    assertThat(sign("a", "P1")).isEqualTo("①");
    assertThat(sign("b", "P1")).isEqualTo("②");
    assertThat(sign("c", "P2")).isEqualTo("①");
  }

  /** Also where the note itself goes on over, or begins on, another page. */
  @Test
  void aNoteHasTheNumberOfItsMark() {
    assertThat(sign("a", "P1")).isEqualTo("①");
    assertThat(sign("b", "P1")).isEqualTo("②");
    assertThat(sign("b", "P2")).isEqualTo("②");
    assertThat(sign("c", "P2")).isEqualTo("①");
  }

  @Test
  void noCircleHoldsMoreThanFifty() {
    for (int i = 1; i <= 50; i++) {
      assertThat(sign("n" + i, "P1")).isNotEqualTo("–");
    }
    assertThat(sign("n51", "P1")).isEqualTo("–");
  }

  @Test
  void oneMarkThatStaysAsItIsSpoilsThemAll() {
    assertThat(numbers.isComplete()).isTrue();
    numbers.giveUp();
    assertThat(numbers.isComplete()).isFalse();
  }
}
