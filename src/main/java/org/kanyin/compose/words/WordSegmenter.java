package org.kanyin.compose.words;

import java.util.Arrays;

/**
 * Parts a run of ideographs into words: of all ways to do it with the words of the list the one
 * that is most probable where each word stands for itself (a unigram model).
 */
final class WordSegmenter {
  /** What all words of the list together occur, as a binary logarithm. */
  private static final int ALL = 26;

  private WordSegmenter() {}

  /**
   * Whether a word begins at each of the run's characters.
   *
   * @param run ideographs of the basic plane
   */
  static boolean[] starts(String run) {
    int n = run.length();
    int[] cost = new int[n + 1];
    int[] previous = new int[n + 1];
    Arrays.fill(cost, Integer.MAX_VALUE);
    cost[0] = 0;
    for (int from = 0; from < n; from++) {
      for (int to = from + 1; to <= Math.min(n, from + WordList.LONGEST); to++) {
        int frequency = WordList.frequency(run.substring(from, to));
        if (frequency < 0 && to > from + 1) {
          continue;
        }
        int total = cost[from] + ALL - Math.max(0, frequency);
        if (total < cost[to]) {
          cost[to] = total;
          previous[to] = from;
        }
      }
    }
    boolean[] starts = new boolean[n];
    for (int at = n; at > 0; at = previous[at]) {
      starts[previous[at]] = true;
    }
    return starts;
  }
}
