package org.kanyin.fonts;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.kanyin.fonts.marks.Outlines;

/** A font file's glyphs in its own units. Thread-safe. */
final class FontOutlines implements Outlines {
  private final TrueTypeFont font;
  private final IntUnaryOperator glyphs;
  private final Map<Integer, Optional<Box>> boxes = new ConcurrentHashMap<>();

  /**
   * @param glyphs from a code point to its glyph, 0 for none
   */
  FontOutlines(TrueTypeFont font, IntUnaryOperator glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  boolean isPostScript() {
    return font instanceof OpenTypeFont open && open.isPostScript();
  }

  @Override
  public int glyph(int codePoint) {
    return glyphs.applyAsInt(codePoint);
  }

  @Override
  public int advance(int glyph) {
    try {
      synchronized (font) {
        return font.getAdvanceWidth(glyph);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Box> box(int glyph) {
    return boxes.computeIfAbsent(glyph, this::read);
  }

  private Optional<Box> read(int glyph) {
    try {
      synchronized (font) {
        return isPostScript() ? postScript(glyph) : trueType(glyph);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Box> trueType(int glyph) throws IOException {
    GlyphData data = font.getGlyph() == null ? null : font.getGlyph().getGlyph(glyph);
    if (data == null) {
      return Optional.empty();
    }
    BoundingBox box = data.getBoundingBox();
    // Fontbox has a box of no size for a blank.
    boolean blank = box.getWidth() == 0 && box.getHeight() == 0;
    return blank
        ? Optional.empty()
        : Optional.of(
            new Box(
                Math.round(box.getLowerLeftX()),
                Math.round(box.getLowerLeftY()),
                Math.round(box.getUpperRightX()),
                Math.round(box.getUpperRightY())));
  }

  private Optional<Box> postScript(int glyph) throws IOException {
    Rectangle2D box =
        ((OpenTypeFont) font).getCFF().getFont().getType2CharString(glyph).getPath().getBounds2D();
    return box.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Box(
                (int) Math.round(box.getMinX()),
                (int) Math.round(box.getMinY()),
                (int) Math.round(box.getMaxX()),
                (int) Math.round(box.getMaxY())));
  }

  /** A glyph's outline in font units, y up. */
  Path2D path(int glyph) throws IOException {
    synchronized (font) {
      if (isPostScript()) {
        return ((OpenTypeFont) font).getCFF().getFont().getType2CharString(glyph).getPath();
      }
      GlyphData data = font.getGlyph() == null ? null : font.getGlyph().getGlyph(glyph);
      return data == null ? new Path2D.Double() : data.getPath();
    }
  }

  /** A table as it stands in the file; empty where there is none. */
  byte[] table(String tag) throws IOException {
    synchronized (font) {
      TTFTable table = font.getTableMap().get(tag);
      return table == null ? new byte[0] : font.getTableBytes(table);
    }
  }
}
