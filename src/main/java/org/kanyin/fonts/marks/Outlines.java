package org.kanyin.fonts.marks;

import java.util.Optional;

/** A font's glyphs as far as marks are placed by them. Lengths are font units. */
public interface Outlines {
  /** The glyph of that character, 0 where the font has none. */
  int glyph(int codePoint);

  int advance(int glyph);

  /** The extent of a glyph's ink; empty for a blank. */
  Optional<Box> box(int glyph);

  /** A rectangle from the glyph's origin, y up. */
  record Box(int left, int bottom, int right, int top) {
    Box moved(int x, int y) {
      return new Box(left + x, bottom + y, right + x, top + y);
    }

    int centre() {
      return (left + right) / 2;
    }

    int height() {
      return top - bottom;
    }
  }
}
