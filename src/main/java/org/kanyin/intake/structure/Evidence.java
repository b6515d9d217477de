package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;

/** Reasons for a guess, each with its weight; against it where the weight is negative. */
final class Evidence {
  private final List<String> reasons = new ArrayList<>();
  private int score;
  private int clues;

  Evidence add(boolean holds, int weight, String reason) {
    if (holds) {
      score += weight;
      if (weight > 0) {
        reasons.add(reason);
        clues++;
      }
    }
    return this;
  }

  int score() {
    return score;
  }

  /** How many independent clues speak for it. */
  int clues() {
    return clues;
  }

  /** The reasons, for the editor. */
  String reasons() {
    return String.join("、", reasons);
  }

  /**
   * The doubt that is left.
   *
   * @param certain the score from which nothing is left
   */
  int doubt(int certain) {
    int byScore = score >= certain ? 0 : (certain - score) * 100 / Math.max(certain, 1);
    // One clue alone is never certain.
    return Math.min(100, Math.max(byScore, clues < 2 ? 50 : 0));
  }
}
