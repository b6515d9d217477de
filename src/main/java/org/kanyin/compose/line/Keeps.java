package org.kanyin.compose.line;

import java.util.Arrays;
import org.kanyin.compose.model.Paragraph.Keep;
import org.kanyin.compose.text.PreparedText;

/** What is not parted where a line holds it: names, addresses, items with their labels. */
final class Keeps {
  private Keeps() {}

  /** Takes the opportunities inside every stretch that a line holds. */
  static void close(PreparedText text, Glue glue, byte[] at) {
    int line = text.paragraph.measure() - Math.max(0, text.paragraph.indent());
    for (Keep keep : text.paragraph.keeps()) {
      int from = atom(text, keep.start());
      int to = atom(text, keep.end());
      if (width(text, glue, from, to) <= line) {
        close(at, from, to);
      } else {
        closeParts(text, glue, from, to, line, at);
      }
    }
  }

  /** Of several names in one the single ones, if a line holds them: 、 stands between them. */
  private static void closeParts(
      PreparedText text, Glue glue, int from, int to, int line, byte[] at) {
    int start = from;
    for (int k = from + 1; k <= to; k++) {
      if (k == to || text.codePoint[k - 1] == '、') {
        if (width(text, glue, start, k) <= line) {
          close(at, start, k);
        }
        start = k;
      }
    }
  }

  private static void close(byte[] at, int from, int to) {
    if (to - from > 1) {
      Arrays.fill(at, from + 1, to, BreakOpportunities.NONE);
    }
  }

  private static int atom(PreparedText text, int offset) {
    int k = Arrays.binarySearch(text.start, offset);
    return k < 0 ? -k - 1 : k;
  }

  /** How wide these atoms are on one line, millipoints. */
  static int width(PreparedText text, Glue glue, int from, int to) {
    int width = 0;
    for (int k = from; k < to; k++) {
      width += text.body[k] + (k > from ? glue.width(k) : 0);
    }
    return width;
  }
}
