package org.kanyin.compose.model;

/**
 * What composition must know of a typeface. One role of a style is one face here, also where it is
 * made of a Chinese font and a Latin one: whoever implements this picks the font.
 */
public interface Face {
  /**
   * The glyph's advance in thousandths of an em.
   *
   * @param western whether the character is set as Western text: “ ” ‘ ’ — … and · exist in both a
   *     Chinese and a Latin font and differ in width
   */
  int advance(int codePoint, boolean western);

  /**
   * The advance of a letter with its combining marks, or of a character in a variant, in
   * thousandths of an em.
   *
   * @param sequence letter and marks
   */
  default int advance(String sequence, boolean western) {
    return advance(sequence.codePointAt(0), western);
  }

  /** Left and right edge of the glyph's ink, in thousandths of an em from its origin. */
  Ink ink(int codePoint, boolean western);

  /** Kerning between two Western characters of one font, in thousandths of an em; 0 if none. */
  default int kern(int left, int right) {
    return 0;
  }

  /**
   * The horizontal extent of a glyph's ink, in thousandths of an em from the glyph's origin.
   *
   * @param left may be negative
   * @param right at least {@code left}; both 0 for a blank glyph
   */
  record Ink(int left, int right) {}
}
