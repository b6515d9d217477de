package org.kanyin.impose.layout;

import java.util.List;

/** What stands on a sheet beside its pages; points, y upwards. */
public record MarkDrawing(List<Stroke> strokes, List<Ring> rings, List<Label> labels) {
  public static final MarkDrawing NONE = new MarkDrawing(List.of(), List.of(), List.of());

  public MarkDrawing {
    strokes = List.copyOf(strokes);
    rings = List.copyOf(rings);
    labels = List.copyOf(labels);
  }

  /**
   * A hairline.
   *
   * @param dashed fold marks are, so that nobody cuts there
   */
  public record Stroke(double x1, double y1, double x2, double y2, boolean dashed) {}

  /** A circle of a register mark. */
  public record Ring(double x, double y, double radius) {}

  /**
   * A line of text.
   *
   * @param upwards whether it runs up the sheet's left edge
   */
  public record Label(double x, double y, double size, String text, boolean upwards) {}
}
