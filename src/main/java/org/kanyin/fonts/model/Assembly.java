package org.kanyin.fonts.model;

import java.util.List;

/**
 * What a font draws for a letter with its combining marks, or for a character in a variant: a glyph
 * of the font, and marks on it that the font has no composed glyph for.
 *
 * @param glyph number in the font, negative for none; its advance is that of the whole
 * @param marks in the order of drawing; none where the glyph is all of it
 */
public record Assembly(int glyph, List<Mark> marks) {
  /** A glyph without ink and advance, for text that is drawn with the glyph before it. */
  public static final Assembly NOTHING = new Assembly(-1, List.of());

  public Assembly {
    marks = List.copyOf(marks);
  }

  /** A glyph of the font as it is. */
  public static Assembly of(int glyph) {
    return new Assembly(glyph, List.of());
  }

  /**
   * A mark in its place.
   *
   * @param glyph number in the font
   * @param x of its origin from the letter's origin, font units
   * @param y up, font units
   */
  public record Mark(int glyph, int x, int y) {}

  /** Whether it has to be put together. */
  public boolean isMade() {
    return !marks.isEmpty();
  }
}
