package org.kanyin.compose;

import java.util.Arrays;

/** Fills one line after another, as a word processor does (preset {@code print-2023}). */
final class FirstFit {
  private final Candidates candidates;

  FirstFit(Matter m, LineFit fit, byte[] opportunities) {
    candidates = new Candidates(m, fit, opportunities);
  }

  int[] fill(int from, int to) {
    int[] ends = new int[16];
    int count = 0;
    int at = from;
    while (at < to) {
      candidates.from(at);
      int furthest = at;
      for (int c = 0; c < candidates.count; c++) {
        furthest = Math.max(furthest, candidates.end[c]);
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = furthest;
      at = furthest;
    }
    return Arrays.copyOf(ends, count);
  }
}
