package org.kanyin.fonts;

import java.io.IOException;
import java.util.List;

/**
 * Whether a TrueType file's outlines can be taken out of it: fonts from elsewhere may be damaged.
 */
final class OutlineCheck {
  private static final List<String> NEEDED =
      List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp");

  /** Table hhea: numberOfHMetrics. */
  private static final int METRIC_COUNT = 34;

  /** Levels of composition; real fonts have two. */
  private static final int DEEPEST = 16;

  private OutlineCheck() {}

  /**
   * That the tables lie within the file, and every outline within its table, down to the glyphs it
   * is composed of.
   *
   * @throws IOException where one does not
   */
  static void run(GlyphTables font) throws IOException {
    for (String needed : NEEDED) {
      if (!font.has(needed)) {
        throw new IOException("no table " + needed);
      }
    }
    for (String table : font.names()) {
      if (!font.liesWithin(table)) {
        throw new IOException("table outside the file: " + table);
      }
    }
    outlines(font);
    advances(font);
    byte[] state = new byte[font.glyphCount()];
    for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
      components(font, glyph, state, 0);
    }
  }

  private static void outlines(GlyphTables font) throws IOException {
    int size = font.length("glyf");
    if (font.length("loca") < font.locaEntry() * (font.glyphCount() + 1)) {
      throw new IOException("loca too short");
    }
    for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
      int from = font.offset(glyph);
      int to = font.offset(glyph + 1);
      if (from < 0
          || to < from
          || to > size
          || (to > from && to - from < GlyphTables.GLYPH_HEADER)) {
        throw new IOException("outline outside its table: " + glyph);
      }
    }
  }

  private static void advances(GlyphTables font) throws IOException {
    int metrics = font.unsigned(font.start("hhea") + METRIC_COUNT);
    boolean measured =
        metrics >= 1
            && metrics <= font.glyphCount()
            && font.length("hmtx") >= 4 * metrics + 2 * (font.glyphCount() - metrics);
    if (!measured) {
      throw new IOException("advances missing");
    }
  }

  /**
   * That a glyph is composed of glyphs of the font, and not of itself.
   *
   * @param state of each glyph: 0 not yet looked at, 1 on the way here, 2 sound
   */
  private static void components(GlyphTables font, int glyph, byte[] state, int depth)
      throws IOException {
    if (glyph >= font.glyphCount() || state[glyph] == 1 || depth > DEEPEST) {
      throw new IOException("composed of itself or of nothing: " + glyph);
    }
    if (state[glyph] == 0) {
      state[glyph] = 1;
      for (int component : font.components(glyph)) {
        components(font, component, state, depth + 1);
      }
      state[glyph] = 2;
    }
  }
}
