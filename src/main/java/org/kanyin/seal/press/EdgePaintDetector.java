package org.kanyin.seal.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Whether anything but text is painted at a page's edge, or beyond it. */
final class EdgePaintDetector extends PDFGraphicsStreamEngine {
  private final PDRectangle trim;
  private GeneralPath path = new GeneralPath();
  private boolean reaches;

  private EdgePaintDetector(PDPage page, PDRectangle trim) {
    super(page);
    this.trim = trim;
  }

  static boolean on(PDPage page, PDRectangle trim) throws IOException {
    EdgePaintDetector paint = new EdgePaintDetector(page, trim);
    paint.processPage(page);
    return paint.reaches;
  }

  private void paint(Rectangle2D box) {
    Rectangle2D seen =
        box.createIntersection(getGraphicsState().getCurrentClippingPath().getBounds2D());
    reaches |=
        seen.getWidth() >= 0
            && seen.getHeight() >= 0
            && (seen.getMinX() <= trim.getLowerLeftX() + BleedExtender.NEAR
                || seen.getMinY() <= trim.getLowerLeftY() + BleedExtender.NEAR
                || seen.getMaxX() >= trim.getUpperRightX() - BleedExtender.NEAR
                || seen.getMaxY() >= trim.getUpperRightY() - BleedExtender.NEAR);
  }

  private static boolean isPaper(PDColor colour) {
    boolean subtractive =
        colour.getColorSpace() instanceof PDDeviceCMYK
            || colour.getColorSpace() instanceof PDSeparation;
    float[] parts = colour.getComponents();
    return parts.length > 0
        && IntStream.range(0, parts.length)
            .allMatch(i -> subtractive ? parts[i] <= 0 : parts[i] >= 1);
  }

  private void fill() {
    if (!isPaper(getGraphicsState().getNonStrokingColor())) {
      paint(path.getBounds2D());
    }
  }

  private void stroke() {
    if (!isPaper(getGraphicsState().getStrokingColor())) {
      double half = transformWidth(getGraphicsState().getLineWidth()) / 2;
      Rectangle2D box = path.getBounds2D();
      paint(
          new Rectangle2D.Double(
              box.getX() - half,
              box.getY() - half,
              box.getWidth() + 2 * half,
              box.getHeight() + 2 * half));
    }
  }

  @Override
  protected void showText(byte[] string) {
    // Text near the edge is no ground that bleeds.
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform at =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    paint(at.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D());
  }

  @Override
  public void shadingFill(COSName name) {
    paint(getGraphicsState().getCurrentClippingPath().getBounds2D());
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    moveTo((float) a.getX(), (float) a.getY());
    lineTo((float) b.getX(), (float) b.getY());
    lineTo((float) c.getX(), (float) c.getY());
    lineTo((float) d.getX(), (float) d.getY());
    path.closePath();
  }

  @Override
  public void clip(int rule) {
    getGraphicsState().intersectClippingPath(new GeneralPath(path));
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path = new GeneralPath();
  }

  @Override
  public void strokePath() {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int rule) {
    fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int rule) {
    fill();
    stroke();
    endPath();
  }
}
