package org.kanyin.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Words as shapes to be drawn, without the fonts of Java: those begin with a look through all fonts
 * of the machine, of which Java keeps a list in the user's folder.
 */
public final class GlyphShapes {
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  private record Glyph(Path2D shape, double advance) {}

  /**
   * Words.
   *
   * @param shape on its baseline from the origin, y downwards, of a size of 1
   * @param advance its width
   */
  public record Words(Path2D shape, double advance) {}

  private GlyphShapes() {}

  /**
   * @param file with TrueType outlines
   * @param characters all that will be drawn
   * @throws IOException where the file cannot be read
   */
  public static GlyphShapes of(Path file, String characters) throws IOException {
    GlyphShapes shapes = new GlyphShapes();
    try (TrueTypeFont font = TrueTypeFiles.open(file.toFile(), 0)) {
      CmapLookup codes = font.getUnicodeCmapLookup();
      double unit = 1.0 / font.getUnitsPerEm();
      AffineTransform down = AffineTransform.getScaleInstance(unit, -unit);
      for (int c : characters.codePoints().toArray()) {
        int glyph = codes.getGlyphId(c);
        GlyphData data = font.getGlyph().getGlyph(glyph);
        Path2D shape = new Path2D.Double();
        if (data != null) {
          shape.append(down.createTransformedShape(data.getPath()), false);
        }
        shapes.glyphs.put(c, new Glyph(shape, font.getAdvanceWidth(glyph) * unit));
      }
    }
    return shapes;
  }

  /** One after another. */
  public Words words(String text) {
    Path2D all = new Path2D.Double();
    double at = 0;
    for (int c : text.codePoints().toArray()) {
      Glyph glyph = glyphs.get(c);
      all.append(glyph.shape().getPathIterator(AffineTransform.getTranslateInstance(at, 0)), false);
      at += glyph.advance();
    }
    return new Words(all, at);
  }
}
