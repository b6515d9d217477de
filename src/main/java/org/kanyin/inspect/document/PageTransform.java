package org.kanyin.inspect.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.kanyin.inspect.model.Box;

/** From a page's own coordinates to those the reader sees (PDF 32000-1, 7.7.3.3, 14.11.2). */
public final class PageTransform {
  /** More than the largest page any device takes; coordinates beyond it are nonsense. */
  private static final double FARTHEST = 1e6;

  private final AffineTransform transform;
  private final double width;
  private final double height;
  private final int rotation;
  private final double unit;

  public PageTransform(PDPage page) {
    PDRectangle crop = page.getCropBox();
    rotation = Math.floorMod(page.getRotation(), 360);
    double stated = page.getUserUnit();
    unit = stated > 0 && stated < FARTHEST ? stated : 1;
    boolean turned = rotation % 180 == 90;
    width = unit * (turned ? crop.getHeight() : crop.getWidth());
    height = unit * (turned ? crop.getWidth() : crop.getHeight());
    double left = crop.getLowerLeftX();
    double bottom = crop.getLowerLeftY();
    double right = crop.getUpperRightX();
    double top = crop.getUpperRightY();
    transform =
        switch (rotation) {
          case 90 -> new AffineTransform(0, unit, unit, 0, -unit * bottom, -unit * left);
          case 180 -> new AffineTransform(-unit, 0, 0, unit, unit * right, -unit * bottom);
          case 270 -> new AffineTransform(0, -unit, -unit, 0, unit * top, unit * right);
          default -> new AffineTransform(unit, 0, 0, -unit, -unit * left, unit * top);
        };
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  public int rotation() {
    return rotation;
  }

  public double unit() {
    return unit;
  }

  public Point2D point(double x, double y) {
    return transform.transform(new Point2D.Double(x, y), null);
  }

  /** A direction and length, as seen: y downwards. */
  public Point2D vector(double x, double y) {
    return transform.deltaTransform(new Point2D.Double(x, y), null);
  }

  public Box box(PDRectangle r) {
    Point2D a = point(r.getLowerLeftX(), r.getLowerLeftY());
    Point2D b = point(r.getUpperRightX(), r.getUpperRightY());
    return between(a, b);
  }

  public Box box(Rectangle2D r) {
    return between(point(r.getMinX(), r.getMinY()), point(r.getMaxX(), r.getMaxY()));
  }

  public static Box between(Point2D a, Point2D b) {
    return Box.between(sane(a.getX()), sane(a.getY()), sane(b.getX()), sane(b.getY()));
  }

  public static double sane(double v) {
    return Double.isNaN(v) ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, v));
  }
}
