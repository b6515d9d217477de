package org.kanyin.diff.model;

import java.util.Arrays;
import org.kanyin.base.ErrorWeights;

/**
 * What became of a correction.
 *
 * @param correction what was asked for
 * @param result see {@link Result}
 * @param stands what stands there now; empty where nothing does, or the place was not found
 * @param old where the wrong words stood; the new round where they were not found
 * @param revised where they stand
 */
public record CorrectionOutcome(
    Correction correction, Result result, String stands, RoundRegion old, RoundRegion revised) {
  /** What can become of a correction. */
  public enum Result {
    DONE("已改"),
    NOT_DONE("未改"),
    OTHERWISE("改得不同"),
    /** Nobody can tell from a page whether a paragraph begins there. */
    UNSEEN("看不出"),
    NOT_FOUND("找不到");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * What it counts in the official error rate while it is not made: each wrong, missing or
   * superfluous character as a character, a mark as a mark where only marks are wrong.
   */
  public double weight() {
    // Of words that were nowhere, of what cannot be seen, nobody knows whether they were a fault.
    if (result == Result.DONE || result == Result.NOT_FOUND || result == Result.UNSEEN) {
      return 0;
    }
    int[] w = correction.wrong().codePoints().toArray();
    int[] r = correction.right().codePoints().toArray();
    int shorter = Math.min(w.length, r.length);
    int from = 0;
    while (from < shorter && w[from] == r[from]) {
      from++;
    }
    int end = 0;
    while (end < shorter - from && w[w.length - 1 - end] == r[r.length - 1 - end]) {
      end++;
    }
    int longer = Math.max(w.length, r.length) - from - end;
    int letters = Math.max(letters(w, from, w.length - end), letters(r, from, r.length - end));
    return letters > 0
        ? letters * ErrorWeights.weight("character")
        : longer * ErrorWeights.weight("mark");
  }

  private static int letters(int[] text, int from, int to) {
    return (int) Arrays.stream(text, from, to).filter(Character::isLetterOrDigit).count();
  }
}
