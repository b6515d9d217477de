package org.kanyin.inspect.model;

import java.util.Optional;

/**
 * A path painted: a rule, a frame, a drawing; or a shading.
 *
 * @param kind filled or stroked; a path that is both is two shapes
 * @param box of its points, without the stroke's width; clipping is not taken into account
 * @param seen what clipping leaves of it, with the stroke's width, within a box; empty for nothing
 * @param colour of the paint
 * @param width of the stroke in points, 0 for the thinnest a device can draw; 0 where filled
 */
public record PaintedPath(Kind kind, Box box, Optional<Box> seen, Colour colour, double width) {
  /** How it is painted. */
  public enum Kind {
    FILL,
    STROKE
  }

  /** The thickness of a rule, however it was drawn. */
  public double thickness() {
    return kind == Kind.STROKE ? width : Math.min(box.width(), box.height());
  }
}
