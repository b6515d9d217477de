package org.kanyin.inspect;

import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** Finds the glyphs that something painted later hides: how words are struck out in a finished PDF. */
final class Cover {
  /** Of a glyph's em box, what must be under the ground: a sliver of its ink cannot be read. */
  private static final double MOST = 0.8;

  private Cover() {}

  /** A hatching lets see what is below it. */
  static boolean isPattern(PDGraphicsState state) {
    return state.getNonStrokingColorSpace() instanceof PDPattern;
  }

  /**
   * @param ground painted now, opaque
   * @param glyphs painted before; those that are hidden are replaced
   */
  static void with(Box ground, List<Glyph> glyphs) {
    glyphs.replaceAll(g -> g.shown() && isUnder(ground, g.box()) ? covered(g) : g);
  }

  private static boolean isUnder(Box ground, Box glyph) {
    double size = glyph.width() * glyph.height();
    return ground.within(glyph).filter(b -> b.width() * b.height() >= MOST * size).isPresent();
  }

  private static Glyph covered(Glyph g) {
    return new Glyph(
        g.text(), g.trust(), g.x(), g.baseline(), g.advance(), g.size(), g.angle(), g.font(),
        g.code(), g.colour(), g.ink(), g.missing(), Glyph.Sight.COVERED, g.artifact());
  }
}
