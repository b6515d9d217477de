package org.kanyin.intake.filing;

import java.util.Arrays;
import java.util.List;

/** Which lines of one text are which of another: a longest common subsequence. */
final class LineMatch {
  /** So many pairs of lines are compared: 40 MB. */
  private static final long MOST = 10_000_000;

  private LineMatch() {}

  /** For each line of the first its line in the second, or -1. */
  static int[] of(List<String> a, List<String> b) {
    int[] match = new int[a.size()];
    Arrays.fill(match, -1);
    int head = 0;
    while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
      match[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < a.size() - head
        && tail < b.size() - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      match[a.size() - 1 - tail] = b.size() - 1 - tail;
      tail++;
    }
    between(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), head, match);
    return match;
  }

  private static void between(List<String> a, List<String> b, int offset, int[] match) {
    if ((long) a.size() * b.size() > MOST) {
      return; // Nearly all is another text: it counts as changed.
    }
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        match[offset + i++] = offset + j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
