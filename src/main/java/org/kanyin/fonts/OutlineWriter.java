package org.kanyin.fonts;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** Outlines written as path data of SVG (SVG 1.1 §8.3), coordinates in whole units. */
final class OutlineWriter {
  private static final String LETTERS = "MLQCZ";
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private final AffineTransform scale;
  private final StringBuilder data = new StringBuilder();

  /**
   * @param scale from font units to those that are written
   */
  OutlineWriter(AffineTransform scale) {
    this.scale = scale;
  }

  /** Adds an outline, its origin moved to a point in font units. */
  void add(Shape outline, double x, double y) {
    AffineTransform moved = new AffineTransform(scale);
    moved.translate(x, y);
    double[] numbers = new double[6];
    for (PathIterator i = outline.getPathIterator(moved); !i.isDone(); i.next()) {
      int segment = i.currentSegment(numbers);
      data.append(LETTERS.charAt(segment));
      for (int n = 0; n < COORDINATES[segment]; n++) {
        data.append(n == 0 ? "" : " ").append(Math.round(numbers[n]));
      }
    }
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
