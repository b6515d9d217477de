package org.kanyin.typeset.font;

import org.kanyin.fonts.model.Assembly;

/**
 * What one code of a document's font draws and says. Two characters that a font draws alike have
 * two codes, and so has one character at two widths.
 *
 * @param drawn by the font
 * @param text what a reader extracts: one character, several where the glyph stands for a sequence,
 *     none for the missing glyph
 * @param added to the glyph's own advance, thousandths of an em: a gap that is part of the code, so
 *     that no reader takes it for a blank
 */
public record GlyphCode(Assembly drawn, String text, int added) {
  /** What is drawn where a glyph is missing: glyph 0 of every font. */
  static final GlyphCode MISSING = new GlyphCode(Assembly.of(0), "", 0);

  public GlyphCode {
    if (added < 0) {
      throw new IllegalArgumentException("a code narrower than its glyph: " + added);
    }
  }

  /** The same with a gap behind it. */
  GlyphCode with(int gap) {
    return new GlyphCode(drawn, text, gap);
  }

  boolean isMissing() {
    return drawn.glyph() == 0;
  }

  /** The same glyph and text without a gap. */
  GlyphCode bare() {
    return with(0);
  }
}
