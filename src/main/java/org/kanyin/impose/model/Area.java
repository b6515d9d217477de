package org.kanyin.impose.model;

/** A rectangle on a sheet, in points from its lower left corner. */
public record Area(double left, double bottom, double right, double top) {
  public Area {
    if (right < left || top < bottom) {
      throw new IllegalArgumentException(left + ".." + right + " × " + bottom + ".." + top);
    }
  }

  public static Area between(double x1, double y1, double x2, double y2) {
    return new Area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return top - bottom;
  }
}
