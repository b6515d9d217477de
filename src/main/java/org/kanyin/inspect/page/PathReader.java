package org.kanyin.inspect.page;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.PaintedPath;

/** The paths of a page: how far each reaches, and what it is painted with. */
final class PathReader {
  private static final int RECTANGLE = 4;

  private final PageTransform transform;
  private final PaintConverter paints;
  private final int most;
  private final List<PaintedPath> shapes = new ArrayList<>();
  private Point2D last;

  /** Of a character's em box so much must be seen. */
  private static final double READABLE = 0.7;

  /** Of the path's points, in the page's own coordinates. */
  private Rectangle2D reach;

  /** The path's first points: a rectangle has four, and perhaps the first again. */
  private final List<Point2D> points = new ArrayList<>();

  private boolean overfull;

  /** The clipping path that was asked for last, and what it leaves open. */
  private java.awt.geom.Area clip;

  private Optional<Box> open = Optional.empty();

  PathReader(PageTransform transform, PaintConverter paints, int most) {
    this.transform = transform;
    this.paints = paints;
    this.most = most;
  }

  List<PaintedPath> shapes() {
    return shapes;
  }

  boolean isOverfull() {
    return overfull;
  }

  /** A point in the page's own coordinates. */
  void add(Point2D p) {
    last = p;
    if (points.size() <= RECTANGLE + 1) {
      points.add(p);
    }
    if (reach == null) {
      reach = new Rectangle2D.Double(p.getX(), p.getY(), 0, 0);
    } else {
      reach.add(p);
    }
  }

  Point2D last() {
    return last;
  }

  /** Whether the path is one upright rectangle. */
  boolean isRectangle() {
    return points.size() >= RECTANGLE
        && points.size() <= RECTANGLE + 1
        && points.stream().allMatch(this::isCorner)
        && points.stream().limit(RECTANGLE).distinct().count() == RECTANGLE;
  }

  /** What a stroke covers, where the path is one line along the page or down it. */
  Optional<Box> thickLine(PDGraphicsState state) {
    if (points.size() != 2) {
      return Optional.empty();
    }
    Box line = transform.box(reach);
    Matrix m = state.getCurrentTransformationMatrix();
    Point2D unit = transform.vector(m.getScaleX(), m.getShearY());
    double half =
        PageTransform.sane(state.getLineWidth() * Math.hypot(unit.getX(), unit.getY())) / 2;
    boolean dashed = state.getLineDashPattern().getDashArray().length > 0;
    if (dashed || Math.min(line.width(), line.height()) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        line.height() == 0
            ? new Box(line.left(), line.top() - half, line.right(), line.bottom() + half)
            : new Box(line.left() - half, line.top(), line.right() + half, line.bottom()));
  }

  private boolean isCorner(Point2D p) {
    return (p.getX() == reach.getMinX() || p.getX() == reach.getMaxX())
        && (p.getY() == reach.getMinY() || p.getY() == reach.getMaxY());
  }

  /** What clipping leaves of the path's box. */
  Optional<Box> seen(PDGraphicsState state) {
    return seen(state, transform.box(reach));
  }

  void forget() {
    points.clear();
    reach = null;
    last = null;
  }

  /** Lets be seen only what lies in the path, or in a box around it. */
  void clip(PDGraphicsState state) {
    if (reach != null) {
      state.intersectClippingPath(new java.awt.geom.GeneralPath(reach));
    }
  }

  /** Paints the path there is and forgets it. */
  Optional<Box> paint(PDGraphicsState state, boolean fill, boolean stroke) {
    Optional<Box> painted = Optional.ofNullable(reach).map(transform::box);
    if (reach != null && shapes.size() >= most) {
      overfull = true;
    } else if (reach != null) {
      if (fill) {
        Optional<Box> seen = seen(state, painted.get());
        shapes.add(
            new PaintedPath(PaintedPath.Kind.FILL, painted.get(), seen, paints.fill(state), 0));
      }
      if (stroke) {
        Matrix m = state.getCurrentTransformationMatrix();
        Point2D unit = transform.vector(m.getScaleX(), m.getShearY());
        double width = state.getLineWidth() * Math.hypot(unit.getX(), unit.getY());
        Optional<Box> seen = seen(state, painted.get().grown(PageTransform.sane(width) / 2));
        Colour colour = paints.stroke(state);
        shapes.add(new PaintedPath(PaintedPath.Kind.STROKE, painted.get(), seen, colour, width));
      }
    }
    forget();
    return painted;
  }

  /** A shading fills whatever may be seen. */
  void shade(PDGraphicsState state, Colour colour) {
    Box all = transform.box(state.getCurrentClippingPath().getBounds2D());
    if (shapes.size() >= most) {
      overfull = true;
    } else {
      shapes.add(new PaintedPath(PaintedPath.Kind.FILL, all, Optional.of(all), colour, 0));
    }
  }

  /** Whether clipping leaves enough of a character to be read. */
  boolean isOpen(PDGraphicsState state, Box box) {
    java.awt.geom.Area path = state.getCurrentClippingPath();
    if (path != clip) {
      clip = path;
      Rectangle2D reach = path.getBounds2D();
      open = reach.isEmpty() ? Optional.empty() : Optional.of(transform.box(reach));
    }
    // What lies beyond the paper is lost there, clipped or not.
    Optional<Box> onPaper = box.within(new Box(0, 0, transform.width(), transform.height()));
    double size = onPaper.map(b -> b.width() * b.height()).orElse(0.0);
    return size == 0
        || open.flatMap(onPaper.get()::within)
            .filter(b -> b.width() * b.height() >= READABLE * size)
            .isPresent();
  }

  /** What clipping leaves of a box; nothing where it leaves nothing. */
  Optional<Box> seen(PDGraphicsState state, Box box) {
    Rectangle2D open = state.getCurrentClippingPath().getBounds2D();
    return open.isEmpty() ? Optional.empty() : box.within(transform.box(open));
  }
}
