package org.kanyin.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Setting;

/** Text that nobody writes: composed whole, in bounded time and depth. */
class HostileTextTest {
  private static final int LENGTH = 10_000;
  private static final int EM = 12_000;
  private static final String[] PIECES = {
    "，", "（", "“", "”", "“‘", "—", "…", "·", " ", "\u3000", "\u00a0", "\u200b", "1", "1,", "a",
    "a.", "a@", "/", "a/", "e\u0301", "\u0301", "\ufe00", "𠮷", "天", "天，", "1年", "￥", "々", "\u2028",
    "\u2029", "天\u2029", "'", "\"", "12 ", "http://", "-"
  };

  @TestFactory
  Stream<DynamicTest> composesWhatNobodyWrites() {
    return Stream.of(PIECES).map(p -> DynamicTest.dynamicTest(name(p), () -> survives(p)));
  }

  private static String name(String piece) {
    return piece
        .codePoints()
        .mapToObj(Character::getName)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static void survives(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    for (int measure : new int[] {456_000, 12_000, 1}) {
      for (String preset : new String[] {"gb", "print-2023"}) {
        Composition c =
            Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> MarkRowsTest.compose(text, measure, Setting.preset(preset)));
        assertThat(c.lines().get(0).start()).isZero();
        for (int i = 1; i < c.lines().size(); i++) {
          assertThat(c.lines().get(i).start()).isEqualTo(c.lines().get(i - 1).end());
        }
        assertThat(c.lines().get(c.lines().size() - 1).end()).isEqualTo(text.length());
        staysOnThePaper(c, measure);
      }
    }
  }

  /** A line that runs over does so by two measures at most, of two ems at least. */
  private static void staysOnThePaper(Composition c, int measure) {
    for (Composition.Line line : c.lines()) {
      assertThat(line.width()).isLessThanOrEqualTo(3 * Math.max(measure, 2 * EM));
    }
  }

  /** Wider than an int of millipoints can tell, and made in time that grows with the text. */
  @TestFactory
  Stream<DynamicTest> composesAMillionCharacters() {
    return Stream.of("天地玄黄，宇宙Windows洪荒2023年。", "天", "，", "a/", "—")
        .map(p -> DynamicTest.dynamicTest(p, () -> isMade(p)));
  }

  private static void isMade(String piece) {
    int measure = 456_000;
    String text = piece.repeat(1_000_000 / piece.length());
    Composition c =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> MarkRowsTest.compose(text, measure, Setting.preset("gb")));
    assertThat(c.lines()).hasSizeGreaterThan(10_000);
    for (int i = 0; i + 1 < c.lines().size(); i++) {
      Composition.Line line = c.lines().get(i);
      assertThat(line.end()).isEqualTo(c.lines().get(i + 1).start());
      assertThat(line.width()).as("line %d", i).isBetween(measure - 24_000, measure);
    }
  }
}
