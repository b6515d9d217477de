package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.util.List;

/** Something drawn on a page. A page is a list of these in the order of painting. */
public sealed interface PageItem {
  Mark mark();

  Clip clip();

  String fill();

  /**
   * What a piece of content is for (PDF 32000 §14.6).
   *
   * @param mcid of the tag it belongs to, or {@link #NONE}
   * @param artifact for ornaments: property list of the artifact, possibly empty
   */
  record Mark(int mcid, String artifact) {
    static final int NONE = -1;
    static final Mark ORNAMENT = new Mark(NONE, "");

    public boolean isArtifact() {
      return mcid == NONE;
    }
  }

  /**
   * A region that bounds what is drawn.
   *
   * @param outer the region this one lies in, or null
   * @param space in which the path is given
   * @param path its operators, as written
   */
  record Clip(Clip outer, AffineTransform space, String path) {}

  /**
   * A run of glyphs on one line.
   *
   * @param fill operators that set its colour
   * @param font resource name
   * @param size as given to Tf
   * @param shape the text space's matrix without its origin: FOP's is always upright
   * @param x of the first glyph's origin on the page
   * @param y of the baseline on the page
   * @param codes two-byte codes
   * @param extra what follows each glyph beyond its advance, thousandths of the size
   */
  record Glyphs(
      Mark mark,
      Clip clip,
      String fill,
      String font,
      double size,
      AffineTransform shape,
      double x,
      double y,
      int[] codes,
      double[] extra)
      implements PageItem {

    public Glyphs part(int from, int to, double atX, double atY) {
      return new Glyphs(
          mark,
          clip,
          fill,
          font,
          size,
          shape,
          atX,
          atY,
          java.util.Arrays.copyOfRange(codes, from, to),
          java.util.Arrays.copyOfRange(extra, from, to));
    }

    /** The same run in another region. */
    public Glyphs within(Clip region) {
      return new Glyphs(mark, region, fill, font, size, shape, x, y, codes, extra);
    }

    boolean upright() {
      return shape.isIdentity();
    }
  }

  /**
   * Anything else: rules, pictures, drawings.
   *
   * @param space in which it is drawn
   * @param fill operators that set its colour
   * @param setting operators that set the rest of the graphics state it relies on
   * @param tokens operands and operators
   */
  record Drawing(
      Mark mark, Clip clip, AffineTransform space, String fill, String setting, List<Object> tokens)
      implements PageItem {}
}
