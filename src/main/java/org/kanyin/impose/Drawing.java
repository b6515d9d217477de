package org.kanyin.impose;

import java.util.List;

/** What stands on a sheet beside its pages; points, y upwards. */
record Drawing(List<Stroke> strokes, List<Ring> rings, List<Label> labels) {
  static final Drawing NONE = new Drawing(List.of(), List.of(), List.of());

  Drawing {
    strokes = List.copyOf(strokes);
    rings = List.copyOf(rings);
    labels = List.copyOf(labels);
  }

  /**
   * A hairline.
   *
   * @param dashed fold marks are, so that nobody cuts there
   */
  record Stroke(double x1, double y1, double x2, double y2, boolean dashed) {}

  /** A circle of a register mark. */
  record Ring(double x, double y, double radius) {}

  /**
   * A line of text.
   *
   * @param upwards whether it runs up the sheet's left edge
   */
  record Label(double x, double y, double size, String text, boolean upwards) {}
}
