package org.kanyin.inspect.page;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.PdfImage;

/** A picture as a page places it. */
final class ImageReader {
  private final PageTransform transform;
  private final PaintConverter paints;
  private final PathReader outlines;

  ImageReader(PageTransform transform, PaintConverter paints, PathReader outlines) {
    this.transform = transform;
    this.paints = paints;
    this.outlines = outlines;
  }

  PdfImage read(PDImage image, PDGraphicsState state) throws IOException {
    Matrix m = state.getCurrentTransformationMatrix();
    Point2D across = transform.vector(m.getScaleX(), m.getShearY());
    Point2D up = transform.vector(m.getShearX(), m.getScaleY());
    Box box = corners(transform.point(m.getTranslateX(), m.getTranslateY()), across, up);
    boolean stencil = image.isStencil();
    PictureInk ink = PictureInk.of(image);
    Optional<Box> seen = outlines.seen(state, box);
    return new PdfImage(
        box,
        seen,
        image.getWidth(),
        image.getHeight(),
        dpi(image, Math.hypot(across.getX(), across.getY()), Math.hypot(up.getX(), up.getY())),
        colour(image, state, ink),
        stencil,
        stencil ? 1 : image.getBitsPerComponent(),
        hasSoftMask(image),
        ink.most());
  }

  private Colour colour(PDImage image, PDGraphicsState state, PictureInk ink) throws IOException {
    if (image.isStencil()) {
      return paints.fill(state);
    }
    return paints.many(image.getColorSpace(), ink.plates());
  }

  private static boolean hasSoftMask(PDImage image) {
    return image instanceof PDImageXObject x
        && x.getCOSObject().containsKey(COSName.SMASK)
        && !x.isStencil();
  }

  /** Pixels to the inch in the coarser direction; the sides in points. */
  private static double dpi(PDImage image, double width, double height) {
    return width <= 0 || height <= 0
        ? 0
        : 72 * Math.min(image.getWidth() / width, image.getHeight() / height);
  }

  /** The box of a parallelogram: a picture may be turned. */
  private static Box corners(Point2D o, Point2D across, Point2D up) {
    Point2D far =
        new Point2D.Double(
            o.getX() + across.getX() + up.getX(), o.getY() + across.getY() + up.getY());
    Point2D right = new Point2D.Double(o.getX() + across.getX(), o.getY() + across.getY());
    Point2D top = new Point2D.Double(o.getX() + up.getX(), o.getY() + up.getY());
    return PageTransform.between(o, far).with(PageTransform.between(right, top));
  }
}
