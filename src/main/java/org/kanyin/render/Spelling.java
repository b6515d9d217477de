package org.kanyin.render;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which known names a mistyped one may have meant. */
final class Spelling {
  private static final int MOST = 6;

  private Spelling() {}

  /** Names at a few edits, the nearest first; else names that hold the word. At most six. */
  static List<String> near(String typed, Collection<String> known) {
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

  /** Letters to insert, delete or change (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
