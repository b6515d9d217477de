package org.kanyin.inspect.page;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;

/**
 * Finds the glyphs that something painted later hides: how words are struck out in a finished PDF.
 */
final class OcclusionDetector {
  /** Of a glyph's em box, what must be under the ground: a sliver of its ink cannot be read. */
  private static final double MOST = 0.8;

  private OcclusionDetector() {}

  /** Whether all of the picture is ink: a stencil, a mask, a soft edge let see what is below. */
  static boolean isOpaque(PDImage image) {
    boolean masked =
        image instanceof PDImageXObject x
            && (x.getCOSObject().containsKey(COSName.SMASK)
                || x.getCOSObject().containsKey(COSName.MASK));
    return !image.isStencil() && !masked;
  }

  /** A hatching lets see what is below it. */
  static boolean isPattern(PDGraphicsState state) {
    return state.getNonStrokingColorSpace() instanceof PDPattern;
  }

  /**
   * Marks the glyphs that something opaque covers.
   *
   * @param ground painted now, opaque
   * @param glyphs painted before; those that are hidden are replaced
   */
  static void markCovered(Box ground, List<Glyph> glyphs) {
    glyphs.replaceAll(g -> g.shown() && isUnder(ground, g.box()) ? g.covered() : g);
  }

  private static boolean isUnder(Box ground, Box glyph) {
    double size = glyph.width() * glyph.height();
    return ground.within(glyph).filter(b -> b.width() * b.height() >= MOST * size).isPresent();
  }
}
