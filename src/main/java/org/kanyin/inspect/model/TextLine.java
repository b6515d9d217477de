package org.kanyin.inspect.model;

import java.util.Comparator;
import java.util.List;

/**
 * Glyphs that stand on one baseline without a wide gap, from left to right, blanks between them
 * included; raised and lowered ones stand in the line they belong to.
 *
 * @param baseline of most of its glyphs, points from the page's top
 * @param size the em of most of its glyphs
 * @param font the index of the font of most of its glyphs
 * @param glyphs at least one that is no blank, and no blank at either end
 */
public record TextLine(double baseline, double size, int font, List<Glyph> glyphs) {
  /** A wider gap between Latin letters is a blank, drawn or not. */
  private static final double BLANK = 0.15;

  /** A raised or lowered figure is smaller than this share of its line. */
  private static final double SHIFTED = 0.85;

  /** A mark as wide as this share of an em has a free half. */
  private static final double WIDE = 0.8;

  /**
   * From left to right: an opening mark whose free half is squeezed away begins before the mark
   * that it follows, so that its cell counts.
   */
  public static final Comparator<Glyph> ACROSS = Comparator.comparingDouble(TextLine::cellLeft);

  private static final String PAUSES = "，。、；：！？．,.";

  public TextLine {
    glyphs = List.copyOf(glyphs);
  }

  public double left() {
    return glyphs.get(0).x();
  }

  public double right() {
    return glyphs.get(glyphs.size() - 1).right();
  }

  public Box box() {
    return Box.between(
        left(), baseline - 0.88 * size, Math.max(left(), right()), baseline + 0.12 * size);
  }

  /** Glyphs that are no blanks. */
  public List<Glyph> solid() {
    return glyphs.stream().filter(g -> !g.isBlank()).toList();
  }

  /** What it says; a gap between Latin letters is read as a blank. */
  public String text() {
    StringBuilder out = new StringBuilder();
    Glyph last = null;
    for (Glyph g : glyphs) {
      if (last != null && isLatin(last) && isLatin(g) && isBlankBetween(last, g)) {
        out.append(' ');
      }
      out.append(g.text().isEmpty() ? "\uFFFD" : g.text());
      last = g;
    }
    return out.toString();
  }

  /** Whether the gap before a glyph is as wide as a blank, drawn or not. */
  public static boolean isBlankBetween(Glyph last, Glyph g) {
    return g.x() - last.right() > BLANK * g.size();
  }

  /** Whether type of that size is small enough to be raised or lowered in this line. */
  public boolean isShiftedSize(double other) {
    return other < SHIFTED * size;
  }

  /** Where its first cell begins: an opening mark's cell is the half em that its ink is in. */
  public double cellLeft() {
    return cellLeft(glyphs.get(0));
  }

  /** Where a glyph's cell begins. */
  public static double cellLeft(Glyph first) {
    boolean opens =
        first.advance() > WIDE * first.size()
            && isOf(first, Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION);
    return opens ? first.x() + first.advance() - first.size() / 2 : first.x();
  }

  /** Where its last cell ends: a closing mark's cell is the half em that its ink is in. */
  public double cellRight() {
    Glyph last = glyphs.get(glyphs.size() - 1);
    return isClosing(last) && last.advance() > WIDE * last.size()
        ? last.x() + last.size() / 2
        : last.right();
  }

  /** Where the ink of its first character begins; its origin where that is not known. */
  public double inkLeft() {
    Glyph first = glyphs.get(0);
    return first.x()
        + first.ink().filter(i -> !i.isEmpty()).map(GlyphExtent::left).orElse(0.0) * first.size();
  }

  /** Where the ink of its last character ends; its cell's end where that is not known. */
  public double inkRight() {
    Glyph last = glyphs.get(glyphs.size() - 1);
    return last.ink()
        .filter(i -> !i.isEmpty())
        .map(i -> last.x() + i.right() * last.size())
        .orElse(cellRight());
  }

  /** Whether its first character is a mark that leaves the left half of its em free. */
  public boolean beginsWithOpeningMark() {
    return isOf(glyphs.get(0), Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION);
  }

  /** Whether its last character is a mark that leaves the right half of its em free. */
  public boolean endsInClosingMark() {
    return isClosing(glyphs.get(glyphs.size() - 1));
  }

  private static boolean isClosing(Glyph g) {
    return PAUSES.indexOf(g.codePoint()) >= 0
        || isOf(g, Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION);
  }

  private static boolean isOf(Glyph g, int one, int other) {
    int type = Character.getType(g.codePoint());
    return type == one || type == other;
  }

  private static boolean isLatin(Glyph g) {
    return g.codePoint() > ' ' && g.codePoint() < 0x250;
  }
}
