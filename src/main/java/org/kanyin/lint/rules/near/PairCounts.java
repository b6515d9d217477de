package org.kanyin.lint.rules.near;

import java.util.List;
import org.kanyin.lint.text.Passage;

/** How often two characters stand side by side; an open table, for an issue has many. */
final class PairCounts {
  private final int[] pairs;
  private final int[] counts;

  PairCounts(List<Passage> passages) {
    int all = passages.stream().mapToInt(p -> p.text().length()).sum();
    int size = Integer.highestOneBit(Math.max(16, all)) << 1;
    pairs = new int[size];
    counts = new int[size];
    for (Passage p : passages) {
      String text = p.text();
      for (int i = 0; i + 1 < text.length(); i++) {
        int at = slot(text.charAt(i), text.charAt(i + 1));
        pairs[at] = pair(text.charAt(i), text.charAt(i + 1));
        counts[at]++;
      }
    }
  }

  int of(char first, char second) {
    return counts[slot(first, second)];
  }

  private static int pair(char first, char second) {
    return (first << 16) | second;
  }

  private int slot(char first, char second) {
    int pair = pair(first, second);
    int at = ((pair * 0x9E3779B9) >>> 8) & (pairs.length - 1);
    while (counts[at] > 0 && pairs[at] != pair) {
      at = (at + 1) & (pairs.length - 1);
    }
    return at;
  }
}
