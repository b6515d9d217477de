package org.kanyin.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kanyin.fonts.model.Assembly;

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
    FontFile font = FontFile.read(file, 0);
    for (int c : characters.codePoints().toArray()) {
      Path2D shape = font.shape(Assembly.of(font.glyph(c)), 1);
      shapes.glyphs.put(c, new Glyph(shape, font.advance(c) / 1000.0));
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
