package org.kanyin.fonts;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Writes outlines as path data of SVG (SVG 1.1 §8.3), coordinates in whole units. */
final class OutlineWriter {
  private static final String LETTERS = "MLQCZ";
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private OutlineWriter() {}

  static String data(Shape outline) {
    StringBuilder data = new StringBuilder();
    double[] numbers = new double[6];
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      int segment = i.currentSegment(numbers);
      data.append(LETTERS.charAt(segment));
      for (int n = 0; n < COORDINATES[segment]; n++) {
        data.append(n == 0 ? "" : " ").append(Math.round(numbers[n]));
      }
    }
    return data.toString();
  }
}
