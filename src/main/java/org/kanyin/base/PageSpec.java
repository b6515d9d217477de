package org.kanyin.base;

import java.util.Optional;

/**
 * The pages that a style makes, as it says so itself in its page masters (XSL 1.1, 6.4): known
 * before anything is laid out. Measures in points from the finished page's top left.
 *
 * @param width of the finished page
 * @param height of the finished page
 * @param bodySize the em of running text
 * @param pitch from baseline to baseline
 * @param odd the type area's edges and running head on odd pages
 * @param even the same on even pages
 * @param top the type area's upper edge
 * @param bottom its lower edge
 * @param hasFront whether pages stand before the body: a cover, the contents
 * @param hasContents whether the articles are listed with their pages
 */
public record PageSpec(
    double width,
    double height,
    double bodySize,
    double pitch,
    Side odd,
    Side even,
    double top,
    double bottom,
    boolean hasFront,
    boolean hasContents) {
  /** The share of an em that stands above the baseline: all house fonts are set by it. */
  private static final double ASCENT = 0.88;

  /**
   * One side of a sheet.
   *
   * @param left the type area's left edge
   * @param right its right edge
   * @param head what is printed above the text, blanks included, "" for nothing; empty where it
   *     changes from page to page
   */
  public record Side(double left, double right, Optional<String> head) {}

  /** Where the first line of running text stands: half of its leading above it. */
  public double firstBaseline() {
    return top + (pitch - bodySize) / 2 + ASCENT * bodySize;
  }

  /** Where the last line of a full page stands. */
  public double lastBaseline() {
    return firstBaseline() + (Math.round((bottom - top) / pitch) - 1) * pitch;
  }

  /** The same on paper whose finished page begins so far from its top left. */
  public PageSpec movedBy(double right, double down) {
    return new PageSpec(
        width,
        height,
        bodySize,
        pitch,
        new Side(odd.left() + right, odd.right() + right, odd.head()),
        new Side(even.left() + right, even.right() + right, even.head()),
        top + down,
        bottom + down,
        hasFront,
        hasContents);
  }
}
