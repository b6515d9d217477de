package org.kanyin.compose.breaking;

import java.util.Arrays;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.text.PreparedText;

/** Fills one line after another, as a word processor does (preset {@code print-2023}). */
final class FirstFit {
  private final BreakCandidates candidates;

  FirstFit(PreparedText text, LineFitter fitter, byte[] opportunities) {
    candidates = new BreakCandidates(text, fitter, opportunities);
  }

  int[] fill(int from, int to) {
    int[] ends = new int[16];
    int count = 0;
    int at = from;
    while (at < to) {
      BreakCandidates.Ends found = candidates.from(at);
      int furthest = at;
      for (int c = 0; c < found.count(); c++) {
        furthest = Math.max(furthest, found.end(c));
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
