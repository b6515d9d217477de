package org.kanyin.check.align;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some blocks one after another as their pages should have them, with the labels that styles print
 * before items: they are compared too, so that no item is taken for another's label.
 */
final class WantedText {
  private final String text;
  private final int[] begins;

  /** Where a block begins, or the label before it. */
  private final Set<Integer> edges;

  private WantedText(String text, int[] begins, Set<Integer> edges) {
    this.text = text;
    this.begins = begins;
    this.edges = edges;
  }

  static WantedText of(List<ManuscriptBlock> blocks, List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    int[] begins = new int[numbers.size()];
    Set<Integer> edges = new TreeSet<>();
    for (int i = 0; i < begins.length; i++) {
      ManuscriptBlock block = blocks.get(numbers.get(i));
      edges.add(text.length());
      text.append(block.label());
      begins[i] = text.length();
      text.append(block.text());
    }
    edges.add(text.length());
    return new WantedText(text.toString(), begins, edges);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Where in the text a block begins. */
  int begin(int block) {
    return begins[block];
  }

  /**
   * Of all ways in which as much is found, one that leaves few gaps, and those between two blocks:
   * the head of a table that stands again is then one gap and not several, and of “（” and “（（甲）”
   * the first bracket is the first block's.
   *
   * @param match for each unit the number of the unit of {@code there} that shows it, or −1;
   *     changed
   */
  void settle(int[] match, String there) {
    boolean closed = true;
    while (closed) {
      closed = false;
      for (int gap = next(match, 0); gap < match.length; gap = next(match, gap)) {
        closed |= closes(match, there, gap, next(match, gap));
      }
    }
    for (int gap = next(match, 0); gap < match.length; gap = next(match, gap)) {
      if (!edges.contains(gap) && !slideBack(match, there, gap)) {
        slideForth(match, there, gap);
      }
    }
  }

  /** The next unit before which the pages have something else; the end where there is none. */
  private static int next(int[] match, int from) {
    int unit = from + 1;
    while (unit < match.length && !isGap(match, unit)) {
      unit++;
    }
    return Math.min(unit, match.length);
  }

  private static boolean isGap(int[] match, int unit) {
    return match[unit - 1] >= 0 && match[unit] > match[unit - 1] + 1;
  }

  /**
   * What stands between two gaps is moved to the text before or after it, if that says the same.
   */
  private boolean closes(int[] match, String there, int gap, int after) {
    int length = after - gap;
    int back = match[gap - 1] + 1;
    boolean whole = match[after - 1] == match[gap] + length - 1;
    if (whole
        && back + length <= match[gap]
        && there.startsWith(text.substring(gap, after), back)) {
      move(match, gap, after, back);
      return true;
    }
    int forth = after < match.length ? match[after] - length : -1;
    if (whole && forth > match[after - 1] && there.startsWith(text.substring(gap, after), forth)) {
      move(match, gap, after, forth);
      return true;
    }
    return false;
  }

  private static void move(int[] match, int from, int to, int first) {
    for (int k = from; k < to; k++) {
      match[k] = first + k - from;
    }
  }

  private boolean slideBack(int[] match, String there, int gap) {
    int unit = gap;
    int at = match[gap];
    while (!edges.contains(unit)
        && match[unit - 1] >= 0
        && there.charAt(at - 1) == text.charAt(unit - 1)) {
      unit--;
      at--;
    }
    if (edges.contains(unit)) {
      move(match, unit, gap, at);
    }
    return edges.contains(unit);
  }

  private void slideForth(int[] match, String there, int gap) {
    int unit = gap;
    int at = match[gap - 1];
    while (!edges.contains(unit) && match[unit] >= 0 && there.charAt(at + 1) == text.charAt(unit)) {
      unit++;
      at++;
    }
    if (edges.contains(unit)) {
      move(match, gap, unit, match[gap - 1] + 1);
    }
  }
}
