package org.kanyin.fonts.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

  /** By which its outline is asked for: the glyph, then each mark as {@code +glyph@x,y}. */
  public String name() {
    return glyph
        + marks.stream()
            .map(m -> "+" + m.glyph() + "@" + m.x() + "," + m.y())
            .collect(Collectors.joining());
  }

  /**
   * The assembly of that {@link #name}.
   *
   * @throws IllegalArgumentException where it is the name of none
   */
  public static Assembly named(String name) {
    String[] parts = name.split("\\+");
    List<Mark> marks = Arrays.stream(parts).skip(1).map(Assembly::mark).toList();
    return new Assembly(Integer.parseInt(parts[0]), marks);
  }

  private static Mark mark(String name) {
    String[] numbers = name.split("[@,]");
    if (numbers.length != 3) {
      throw new IllegalArgumentException(name);
    }
    return new Mark(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
  }

  /** Whether it has to be put together. */
  public boolean isMade() {
    return !marks.isEmpty();
  }
}
