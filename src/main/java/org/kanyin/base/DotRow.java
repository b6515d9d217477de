package org.kanyin.base;

/**
 * A row of round dots to be drawn on a finished page: a leader of the contents, or a 着重号. They are
 * ornament, no text: nothing of them is copied or read aloud.
 *
 * @param page the sheet, from 1
 * @param x centre of the first dot from the page's left, points
 * @param y centre from the page's top, points
 * @param count at least 1
 * @param step between centres, points
 * @param diameter points
 * @param rgb 0xRRGGBB
 */
public record DotRow(
    int page, double x, double y, int count, double step, double diameter, int rgb) {
  public DotRow {
    if (count < 1 || diameter <= 0) {
      throw new IllegalArgumentException("dots: " + count + " of " + diameter);
    }
  }

  /** The same row on a page of another number. */
  public DotRow onPage(int number) {
    return new DotRow(number, x, y, count, step, diameter, rgb);
  }
}
