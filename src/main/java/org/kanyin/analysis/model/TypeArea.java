package org.kanyin.analysis.model;

import org.kanyin.inspect.model.TextLine;

/**
 * Where body text stands. Edges differ on odd and even pages where they mirror each other.
 *
 * @param bodySize points; 0 where the file has no text
 * @param bodyFont the index of the font of most of the body
 * @param odd left and right edge on odd pages
 * @param even left and right edge on even pages
 * @param top the first line's baseline
 * @param bottom the last line's baseline
 * @param pitch from baseline to baseline, 0 where no two lines agree
 * @param origin a baseline of the grid, less than one pitch from the page's top
 * @param onGrid the share of body lines that stand on the grid
 * @param columns 1, or 2 where the text runs in columns
 * @param stated whether the style says all this, or whether it is what most lines agree on
 */
public record TypeArea(
    double bodySize,
    int bodyFont,
    Edges odd,
    Edges even,
    double top,
    double bottom,
    double pitch,
    double origin,
    double onGrid,
    int columns,
    boolean stated) {
  /** Sizes that differ by a smaller share are one: 10.5 and 10.8 pt in files that were scaled. */
  private static final double SAME_SIZE = 0.03;

  /** A title is larger than the text by so much at least: 小四 12 to 五号 10.5 is 1.14. */
  private static final double LARGER = 1.12;

  /** Notes and captions are smaller by so much at least: 小五 9 to 五号 10.5 is 0.86. */
  private static final double SMALLER = 0.95;

  public Edges edges(boolean isOdd) {
    return isOdd ? odd : even;
  }

  /** Lines to the page. */
  public int lines() {
    return pitch <= 0 ? 0 : (int) Math.round((bottom - top) / pitch) + 1;
  }

  /** Characters to the line. */
  public int characters() {
    return bodySize <= 0 ? 0 : (int) Math.floor((odd.right() - odd.left()) / bodySize + 0.05);
  }

  /** Whether a line of that size is of the body's size. */
  public boolean isBodySize(TextLine line) {
    return isBodySize(line.size(), bodySize);
  }

  /** Whether a line is set visibly larger than the body: a title. */
  public boolean isLarger(TextLine line) {
    return isLarger(line.size(), bodySize);
  }

  /** The same where the body's size is known and no more. */
  public static boolean isBodySize(double size, double bodySize) {
    return Math.abs(size - bodySize) < SAME_SIZE * Math.max(1, bodySize);
  }

  public static boolean isLarger(double size, double bodySize) {
    return size > LARGER * bodySize;
  }

  /** Whether type of that size is smaller than the body: notes, captions, folios. */
  public static boolean isSmaller(double size, double bodySize) {
    return size < SMALLER * bodySize;
  }

  /**
   * A left and a right edge, points from the page's left.
   *
   * @param flush the share of long lines that end at the right edge
   */
  public record Edges(double left, double right, double flush) {}
}
