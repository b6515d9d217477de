package org.kanyin.fonts;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.kanyin.fonts.marks.Outlines;

/**
 * A font file's glyphs in its own units. Thread-safe. The boxes of TrueType outlines are read where
 * they stand; PostScript ones (CFF), and outlines to be drawn, by fontbox, which reads the whole
 * file when the first is asked for.
 */
final class FontOutlines implements Outlines {
  private final Path path;
  private final int index;
  private final GlyphTables tables;
  private final IntUnaryOperator glyphs;
  private final Map<Integer, Optional<Box>> boxes = new ConcurrentHashMap<>();
  private TrueTypeFont whole;

  /**
   * @param glyphs from a code point to its glyph, 0 for none
   */
  FontOutlines(Path path, int index, GlyphTables tables, IntUnaryOperator glyphs) {
    this.path = path;
    this.index = index;
    this.tables = tables;
    this.glyphs = glyphs;
  }

  /**
   * Reads through what is otherwise read as it is asked for.
   *
   * @throws IOException where an outline cannot be taken out of the file
   */
  void check() throws IOException {
    if (tables.isPostScript()) {
      postScript().getNumCharStrings();
    } else {
      OutlineCheck.run(tables);
    }
  }

  @Override
  public int glyph(int codePoint) {
    return glyphs.applyAsInt(codePoint);
  }

  @Override
  public int advance(int glyph) {
    return tables.advance(glyph);
  }

  @Override
  public Optional<Box> box(int glyph) {
    return boxes.computeIfAbsent(glyph, this::read);
  }

  private Optional<Box> read(int glyph) {
    try {
      return tables.isPostScript() ? postScript(glyph) : trueType(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Box> trueType(int glyph) {
    int[] box = tables.box(glyph);
    boolean blank = box[0] == box[2] && box[1] == box[3];
    return blank ? Optional.empty() : Optional.of(new Box(box[0], box[1], box[2], box[3]));
  }

  private synchronized TrueTypeFont whole() throws IOException {
    if (whole == null) {
      whole = WholeFont.open(path.toFile(), index, tables);
    }
    return whole;
  }

  private CFFFont postScript() throws IOException {
    if (whole() instanceof OpenTypeFont open && open.getCFF() != null) {
      return open.getCFF().getFont();
    }
    throw new IOException("no outlines");
  }

  private Optional<Box> postScript(int glyph) throws IOException {
    CFFFont font = postScript();
    Rectangle2D box;
    synchronized (font) {
      box = font.getType2CharString(glyph).getPath().getBounds2D();
    }
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
    if (tables.isPostScript()) {
      CFFFont font = postScript();
      synchronized (font) {
        return font.getType2CharString(glyph).getPath();
      }
    }
    TrueTypeFont font = whole();
    synchronized (font) {
      GlyphData data = font.getGlyph() == null ? null : font.getGlyph().getGlyph(glyph);
      return data == null ? new Path2D.Double() : data.getPath();
    }
  }

  /** A table as it stands in the file; empty where there is none. */
  byte[] table(String tag) {
    return tables.has(tag) ? tables.bytes(tables.start(tag), tables.length(tag)) : new byte[0];
  }
}
