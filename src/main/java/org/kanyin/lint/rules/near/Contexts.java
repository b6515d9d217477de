package org.kanyin.lint.rules.near;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.lint.text.Passage;

/**
 * What stands between the same characters before and the same behind, one character or none,
 * anywhere in an issue. It takes time and memory in proportion to the text.
 */
final class Contexts {
  /** Characters that must agree on each side. */
  static final int SIDE = 4;

  private final List<Passage> passages;

  /** Entries that share their sides, chained: where each chain ends, and what is before it. */
  private final int[] last;

  private final int[] before;
  private final int[] passage;

  /** Twice the index of what stands between, and whether it is one character. */
  private final int[] place;

  private int size;

  /** What stands between two contexts: the character, or none, and where. */
  record Middle(String text, Passage passage, int number, int index) {}

  Contexts(List<Passage> passages) {
    this.passages = List.copyOf(passages);
    int most = 2 * passages.stream().mapToInt(p -> p.text().length()).sum();
    last = new int[Integer.highestOneBit(Math.max(16, most)) << 1];
    before = new int[most];
    passage = new int[most];
    place = new int[most];
    for (int n = 0; n < passages.size(); n++) {
      read(n, passages.get(n).text());
    }
  }

  private void read(int number, String text) {
    int[] words = words(text);
    for (int i = SIDE; i + SIDE <= text.length(); i++) {
      for (int width = 0; width <= 1 && i + width + SIDE <= text.length(); width++) {
        if (words[i] >= SIDE && words[i + width + SIDE] >= SIDE) {
          add(number, text, i, width);
        }
      }
    }
  }

  /** For each index, how many characters before it are words without a gap. */
  private static int[] words(String text) {
    int[] words = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = c == '、' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      words[i + 1] = word ? words[i] + 1 : 0;
    }
    return words;
  }

  private void add(int number, String text, int at, int width) {
    passage[size] = number;
    place[size] = 2 * at + width;
    long hash = 0;
    for (int i = 1; i <= SIDE; i++) {
      hash = hash * 0x100000001B3L + text.charAt(at - i);
      hash = hash * 0x100000001B3L + text.charAt(at + width + i - 1);
    }
    hash ^= hash >>> 29;
    int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 33) & (last.length - 1);
    while (last[slot] != 0 && !sameSides(last[slot] - 1, size)) {
      slot = (slot + 1) & (last.length - 1);
    }
    before[size] = last[slot] - 1;
    last[slot] = ++size;
  }

  private boolean sameSides(int one, int other) {
    String a = passages.get(passage[one]).text();
    String b = passages.get(passage[other]).text();
    int i = place[one] / 2;
    int j = place[other] / 2;
    return a.regionMatches(i - SIDE, b, j - SIDE, SIDE)
        && a.regionMatches(i + place[one] % 2, b, j + place[other] % 2, SIDE);
  }

  /** All that share their sides with another one, in reading order of the last of them. */
  List<List<Middle>> shared() {
    boolean[] chained = new boolean[size];
    List<List<Middle>> shared = new ArrayList<>();
    for (int end = size - 1; end >= 0; end--) {
      if (!chained[end] && before[end] >= 0) {
        shared.add(chain(end, chained));
      }
    }
    return shared;
  }

  private List<Middle> chain(int end, boolean[] chained) {
    List<Middle> middles = new ArrayList<>();
    for (int e = end; e >= 0; e = before[e]) {
      chained[e] = true;
      Passage p = passages.get(passage[e]);
      int at = place[e] / 2;
      middles.add(0, new Middle(p.text().substring(at, at + place[e] % 2), p, passage[e], at));
    }
    return middles;
  }
}
