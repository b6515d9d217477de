package org.kanyin.inspect.model;

/**
 * A page as a piece of paper; nothing is said of what stands on it.
 *
 * @param number the sheet, from 1
 * @param crop the page's box in its own units, y upwards (PDF 32000-1, 14.11.2)
 * @param rotation 0, 90, 180 or 270, clockwise
 * @param unit points to one of its own units, usually 1
 * @param width in points, as seen
 * @param height in points, as seen
 * @param trim the finished page in points from the top left as seen, within the crop box; the crop
 *     box where the file does not say
 * @param bleed what is painted, within the crop box, around the trim box; the trim box where the
 *     file does not say
 * @param links annotations that lead somewhere and print nothing
 * @param remarks annotations that a printer prints: stamps, filled fields, remarks
 */
public record PageSize(
    int number,
    Corners crop,
    int rotation,
    double unit,
    double width,
    double height,
    Box trim,
    Box bleed,
    int links,
    int remarks) {

  /** A rectangle in a page's own units. */
  public record Corners(double left, double bottom, double right, double top) {}
}
