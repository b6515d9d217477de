package org.kanyin.analysis.prose;

import org.kanyin.inspect.model.TextLine;

/**
 * A column of running text.
 *
 * @param left points from the page's left, as {@code right}
 * @param size of its type
 */
record ProseColumn(double left, double right, double size) {
  /** Ems: so near is at the edge. */
  static final double NEAR = 0.5;

  /** Ems: a line that wants less goes on, for a word or a mark and its neighbour may not fit. */
  private static final double WANTS = 2.1;

  /** Lines of one column differ in size by so small a share at most. */
  private static final double SAME_SIZE = 0.05;

  /** First lines are set in by no more, in ems; a list's label may stand a little farther in. */
  private static final double INDENT = 2.6;

  static boolean isSameSize(double a, double b) {
    return Math.abs(a - b) <= SAME_SIZE * b;
  }

  /** Whether a line goes up to an edge. */
  static boolean reaches(TextLine line, double right) {
    return right - line.cellRight() < WANTS * line.size();
  }

  boolean isAlike(ProseColumn other) {
    return isSameSize(size, other.size)
        && Math.abs(left - other.left) < NEAR * size
        && Math.abs(right - other.right) < NEAR * size;
  }

  /** One for columns that are alike. */
  String name() {
    return Math.round(left / (2 * size)) + "-" + Math.round(right / (2 * size));
  }

  boolean isAsWide(ProseColumn other) {
    return isSameSize(size, other.size)
        && Math.abs((right - left) - (other.right - other.left)) < size;
  }

  /** Whether a stack may be of this column: it begins and ends within it. */
  boolean holds(TextStack stack) {
    double in = stack.left() - left;
    return isSameSize(stack.size(), size)
        && in > -NEAR * size
        && in < INDENT * size
        && stack.right() < right + size;
  }

  /** Whether a line of it goes on in the next. */
  boolean goesOn(TextLine line, TextLine next) {
    double from = line.cellLeft() - next.cellLeft();
    boolean flush = Math.abs(next.cellLeft() - left) < NEAR * size;
    boolean sameEdge = Math.abs(from) < NEAR * size;
    return reaches(line, right)
        && (flush || sameEdge)
        && from > -NEAR * size
        && from < INDENT * size;
  }
}
