package org.kanyin.analysis.model;

import org.kanyin.inspect.model.Box;

/**
 * How a page as a whole differs from the others: all on it is larger or smaller, and moved.
 *
 * @param page the sheet, from 1
 * @param scale 1 for the size of the others
 * @param right points that it is moved, after scaling about the page's top left
 * @param down the same, downwards
 */
public record PagePose(int page, double scale, double right, double down) {
  /** A share of the size: rounding of sizes. */
  private static final double SAME = 0.002;

  public boolean isScaled() {
    return Math.abs(scale - 1) > SAME;
  }

  /** Where a box of the page that it should be stands on the page that it is. */
  public Box shown(Box box) {
    return new Box(
        box.left() * scale + right,
        box.top() * scale + down,
        box.right() * scale + right,
        box.bottom() * scale + down);
  }

  /** The box of the page that it should be for one of the page that it is. */
  public Box straight(Box box) {
    return new Box(x(box.left()), y(box.top()), x(box.right()), y(box.bottom()));
  }

  public double x(double shown) {
    return (shown - right) / scale;
  }

  public double y(double shown) {
    return (shown - down) / scale;
  }
}
