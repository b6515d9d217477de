package org.kanyin.manifest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Columns are code points, however long the line. */
final class ColumnsOfLongLinesTest {
  @Test
  void countAsTheJdkDoes() {
    long seed = Long.getLong("seed", 20261128L);
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < 5_000) {
      int one = random.nextInt(400) == 0 ? '\n' : random.nextBoolean() ? '字' : 0x20000;
      text.appendCodePoint(one);
    }
    LineStarts lines = new LineStarts(text.toString());
    for (int offset = 0; offset <= text.length(); offset++) {
      int start = text.lastIndexOf("\n", offset - 1) + 1;
      assertThat(lines.column(offset))
          .as("offset " + offset + ", seed " + seed)
          .isEqualTo(text.codePointCount(start, offset) + 1);
    }
  }
}
