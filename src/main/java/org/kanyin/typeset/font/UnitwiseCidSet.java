package org.kanyin.typeset.font;

import java.util.BitSet;
import java.util.Map;
import org.apache.fop.fonts.CIDSet;

/**
 * FOP's record of a font's used glyphs, telling its characters so that FOP's writer of ToUnicode
 * maps loses none. The writer drops a surrogate pair whose two predecessors are consecutive (2.11,
 * {@code ToUnicodeCMapBuilder.partOfRange}); it writes two low surrogates as they are, and no text
 * has those. {@code seal} reads them as the character they stand for.
 */
record UnitwiseCidSet(CIDSet glyphs, SequenceCodes sequences) implements CIDSet {
  /** Before the units of a letter with marks: how many there are. */
  private static final char COUNT = '\uE000';

  /** From a high surrogate, D800 to DBFF, to the low surrogate that stands for it. */
  private static final int LOWER = Character.MIN_LOW_SURROGATE - Character.MIN_HIGH_SURROGATE;

  /**
   * One UTF-16 unit for a character of the BMP, two low surrogates for any other; for a letter with
   * marks how many units it is and these.
   */
  @Override
  public char[] getChars() {
    StringBuilder out = new StringBuilder();
    new String(glyphs.getChars())
        .codePoints()
        .forEach(
            c ->
                sequences
                    .of(c)
                    .ifPresentOrElse(
                        s -> out.append((char) (COUNT + s.text().length())).append(s.text()),
                        () -> out.appendCodePoint(c)));
    char[] units = out.toString().toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = Character.isHighSurrogate(units[i]) ? (char) (units[i] + LOWER) : units[i];
    }
    return units;
  }

  @Override
  public int getOriginalGlyphIndex(int index) {
    return glyphs.getOriginalGlyphIndex(index);
  }

  @Override
  public int getUnicode(int index) {
    return glyphs.getUnicode(index);
  }

  @Override
  public char getUnicodeFromGID(int glyph) {
    return glyphs.getUnicodeFromGID(glyph);
  }

  @Override
  public int getGIDFromChar(char unit) {
    return glyphs.getGIDFromChar(unit);
  }

  @Override
  public int mapChar(int glyph, char unicode) {
    return glyphs.mapChar(glyph, unicode);
  }

  @Override
  public int mapCodePoint(int glyph, int codePoint) {
    return glyphs.mapCodePoint(glyph, codePoint);
  }

  @Override
  public Map<Integer, Integer> getGlyphs() {
    return glyphs.getGlyphs();
  }

  @Override
  public int getNumberOfGlyphs() {
    return glyphs.getNumberOfGlyphs();
  }

  @Override
  public BitSet getGlyphIndices() {
    return glyphs.getGlyphIndices();
  }

  @Override
  public int[] getWidths() {
    return glyphs.getWidths();
  }
}
