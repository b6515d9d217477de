package org.kanyin.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A margin's column of notes: each as near as can be to the line it speaks of, in order, none over
 * another.
 */
final class NoteColumn {
  private NoteColumn() {}

  /**
   * Where the notes go. Those that find no room are left out at the end.
   *
   * @param wanted their tops, rising
   * @param heights each with the space after it
   * @return the tops of the first notes, as many as have room
   */
  static List<Double> tops(List<Double> wanted, List<Double> heights, double top, double bottom) {
    int count = 0;
    double sum = 0;
    while (count < heights.size() && sum + heights.get(count) <= bottom - top) {
      sum += heights.get(count++);
    }
    List<Double> tops = new ArrayList<>();
    double free = top;
    double left = sum;
    for (int i = 0; i < count; i++) {
      // Never so low that those below have no room left.
      double lowest = bottom - left;
      double at = Math.max(free, Math.min(wanted.get(i), lowest));
      tops.add(at);
      free = at + heights.get(i);
      left -= heights.get(i);
    }
    return List.copyOf(tops);
  }
}
