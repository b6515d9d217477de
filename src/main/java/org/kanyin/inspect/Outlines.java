package org.kanyin.inspect;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** The paths of a page: how far each reaches, and what it is painted with. */
final class Outlines {
  private final Sheet sheet;
  private final Paints paints;
  private final int most;
  private final List<Shape> shapes = new ArrayList<>();
  private Point2D last;
  private Box box;
  private boolean overfull;

  Outlines(Sheet sheet, Paints paints, int most) {
    this.sheet = sheet;
    this.paints = paints;
    this.most = most;
  }

  List<Shape> shapes() {
    return shapes;
  }

  boolean isOverfull() {
    return overfull;
  }

  /** A point in the page's own coordinates. */
  void add(Point2D p) {
    last = p;
    Point2D seen = sheet.point(p.getX(), p.getY());
    Box dot = Sheet.between(seen, seen);
    box = box == null ? dot : box.with(dot);
  }

  Point2D last() {
    return last;
  }

  void forget() {
    box = null;
    last = null;
  }

  /** Paints the path there is and forgets it. */
  Optional<Box> paint(PDGraphicsState state, boolean fill, boolean stroke) {
    Optional<Box> painted = Optional.ofNullable(box);
    if (box != null && shapes.size() >= most) {
      overfull = true;
    } else if (box != null) {
      if (fill) {
        Colour colour = paints.of(state.getNonStrokingColor());
        shapes.add(new Shape(Shape.Kind.FILL, box, colour, 0));
      }
      if (stroke) {
        Matrix m = state.getCurrentTransformationMatrix();
        Point2D unit = sheet.vector(m.getScaleX(), m.getShearY());
        double width = state.getLineWidth() * Math.hypot(unit.getX(), unit.getY());
        shapes.add(new Shape(Shape.Kind.STROKE, box, paints.of(state.getStrokingColor()), width));
      }
    }
    forget();
    return painted;
  }
}
