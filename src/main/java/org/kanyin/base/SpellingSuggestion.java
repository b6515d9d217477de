package org.kanyin.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which known name a misspelt one was meant to be. */
public final class SpellingSuggestion {
  private static final int MOST = 6;

  private SpellingSuggestion() {}

  /** Names at a few edits, the nearest first; else names that hold the word. At most six. */
  public static List<String> near(String typed, Collection<String> known) {
    String word = typed.toLowerCase(Locale.ROOT).replace('_', '-');
    if (word.isBlank()) {
      return List.of();
    }
    List<String> close =
        known.stream()
            .filter(k -> distance(word, k) <= Math.max(1, Math.min(word.length(), k.length()) / 3))
            .sorted(Comparator.comparingInt(k -> distance(word, k)))
            .limit(MOST)
            .toList();
    return close.isEmpty()
        ? known.stream().filter(k -> k.contains(word)).limit(MOST).toList()
        : close;
  }

  /** The nearest of the candidates, if it is near enough to be what was meant. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int d = distance(word, candidate);
      boolean near = d <= Math.max(1, Math.min(word.length(), candidate.length()) / 3);
      // One letter for another says nothing: x is not p.
      if (near && d < least && (candidate.length() > 1 || d == 0)) {
        least = d;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Edits between two words; two letters changed round are one (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean round =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (round) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
