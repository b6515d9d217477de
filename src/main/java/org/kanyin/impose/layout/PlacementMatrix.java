package org.kanyin.impose.layout;

import org.kanyin.impose.model.Area;

/**
 * A transformation of the plane as PDF writes it (PDF 32000-1, 8.3.3): x′ = ax + cy + e, y′ = bx +
 * dy + f, y upwards.
 */
public record PlacementMatrix(double a, double b, double c, double d, double e, double f) {
  static PlacementMatrix scale(double factor) {
    return new PlacementMatrix(factor, 0, 0, factor, 0, 0);
  }

  static PlacementMatrix move(double x, double y) {
    return new PlacementMatrix(1, 0, 0, 1, x, y);
  }

  /** Half a turn inside a box of that size that stands on the origin. */
  static PlacementMatrix halfTurn(double width, double height) {
    return new PlacementMatrix(-1, 0, 0, -1, width, height);
  }

  /** A quarter turn anticlockwise of a box that height, onto the origin again. */
  static PlacementMatrix quarterTurn(double height) {
    return new PlacementMatrix(0, 1, -1, 0, height, 0);
  }

  /** First this, then the other. */
  PlacementMatrix then(PlacementMatrix o) {
    return new PlacementMatrix(
        a * o.a + b * o.c,
        a * o.b + b * o.d,
        c * o.a + d * o.c,
        c * o.b + d * o.d,
        e * o.a + f * o.c + o.e,
        e * o.b + f * o.d + o.f);
  }

  /** The way back; every placing has one, as none flattens. */
  PlacementMatrix back() {
    double det = a * d - b * c;
    return new PlacementMatrix(
        d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det);
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** The rectangle that a rectangle becomes under quarter turns. */
  Area of(Area r) {
    return Area.between(
        x(r.left(), r.bottom()),
        y(r.left(), r.bottom()),
        x(r.right(), r.top()),
        y(r.right(), r.top()));
  }
}
