package org.kanyin.inspect.model;

import java.util.Optional;

/**
 * A rectangle on a page as the reader sees it: points from the top left corner of the crop box,
 * after the page's rotation and user unit (PDF 32000-1, 7.7.3.3).
 *
 * @param left at most {@code right}
 * @param top at most {@code bottom}
 */
public record Box(double left, double top, double right, double bottom) {
  public Box {
    if (right < left || bottom < top) {
      throw new IllegalArgumentException(left + ".." + right + " × " + top + ".." + bottom);
    }
  }

  /** The box with these two corners, in whatever order. */
  public static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  /** The smallest box that holds both. */
  public Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /**
   * The same, larger by so many points on every side. Smaller where they are negative: a box that
   * is not so wide or so high shrinks to the line in its middle.
   */
  public Box grown(double by) {
    double across = Math.max(by, -width() / 2);
    double down = Math.max(by, -height() / 2);
    // Half of a difference may round up.
    return between(left - across, top - down, right + across, bottom + down);
  }

  /** The part that both have, if they touch. */
  public Optional<Box> within(Box other) {
    double l = Math.max(left, other.left);
    double t = Math.max(top, other.top);
    double r = Math.min(right, other.right);
    double b = Math.min(bottom, other.bottom);
    return r < l || b < t ? Optional.empty() : Optional.of(new Box(l, t, r, b));
  }

  /** Whether the other lies inside, give or take so many points. */
  public boolean holds(Box other, double tolerance) {
    return other.left >= left - tolerance
        && other.top >= top - tolerance
        && other.right <= right + tolerance
        && other.bottom <= bottom + tolerance;
  }

  public boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
}
