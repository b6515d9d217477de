package org.kanyin.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kanyin.diff.align.AlignedFlow;

/** Two files that have nothing to do with each other, or everything in another order. */
class BoundedWorkTest {
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final int SIGNS = 150_000;

  private static String text(long seed, int signs) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < signs; i++) {
      out.appendCodePoint(random.nextInt(12) == 0 ? '，' : 0x4E00 + random.nextInt(300));
      if (i % 40 == 39) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  @Test
  void strangers() {
    List<AlignedFlow> pairs =
        Assertions.assertTimeoutPreemptively(
            BOUND,
            () ->
                Differ.pairs(
                    PlainRound.of("旧.pdf", text(1, SIGNS)),
                    PlainRound.of("新.pdf", text(2, SIGNS))));
    assertThat(pairs).anyMatch(p -> p.alignment().coarse());
  }

  @Test
  void shuffledClauses() {
    List<String> clauses = new java.util.ArrayList<>(List.of(text(3, SIGNS).split("，")));
    String old = String.join("，", clauses);
    java.util.Collections.shuffle(clauses, new Random(4));
    String revised = String.join("，", clauses);
    Assertions.assertTimeoutPreemptively(
        BOUND, () -> Differ.pairs(PlainRound.of("旧.pdf", old), PlainRound.of("新.pdf", revised)));
  }
}
