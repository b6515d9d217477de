package org.kanyin.analysis;

import java.util.Arrays;

/** Which characters two texts have in common, in order: the longest common subsequence. */
public final class CommonCharacters {
  /**
   * Larger tables are not made: texts as long as that are compared piece by piece or not at all.
   */
  private static final long MOST = 16_000_000;

  private CommonCharacters() {}

  static int common(String a, String b) {
    int[] match = match(a.codePoints().toArray(), b.codePoints().toArray());
    return (int) Arrays.stream(match).filter(m -> m >= 0).count();
  }

  /** For each character of {@code a} its partner in {@code b}, or −1. */
  public static int[] match(int[] a, int[] b) {
    int[] match = new int[a.length];
    Arrays.fill(match, -1);
    int from = 0;
    while (from < a.length && from < b.length && a[from] == b[from]) {
      match[from] = from++;
    }
    int endA = a.length;
    int endB = b.length;
    while (endA > from && endB > from && a[endA - 1] == b[endB - 1]) {
      match[--endA] = --endB;
    }
    if ((long) (endA - from + 1) * (endB - from + 1) <= MOST) {
      table(a, b, from, endA, endB, match);
    }
    return match;
  }

  private static void table(int[] a, int[] b, int from, int endA, int endB, int[] match) {
    int n = endA - from;
    int m = endB - from;
    int[][] longest = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int k = m - 1; k >= 0; k--) {
        longest[i][k] =
            a[from + i] == b[from + k]
                ? longest[i + 1][k + 1] + 1
                : Math.max(longest[i + 1][k], longest[i][k + 1]);
      }
    }
    int i = 0;
    int k = 0;
    while (i < n && k < m) {
      if (a[from + i] == b[from + k]) {
        match[from + i] = from + k;
        i++;
        k++;
      } else if (longest[i + 1][k] >= longest[i][k + 1]) {
        i++;
      } else {
        k++;
      }
    }
  }
}
