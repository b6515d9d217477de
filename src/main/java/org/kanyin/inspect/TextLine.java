package org.kanyin.inspect;

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
      if (last != null
          && isLatin(last)
          && isLatin(g)
          && g.x() - last.right() > BLANK * g.size()) {
        out.append(' ');
      }
      out.append(g.text().isEmpty() ? "\uFFFD" : g.text());
      last = g;
    }
    return out.toString();
  }

  private static boolean isLatin(Glyph g) {
    return g.codePoint() > ' ' && g.codePoint() < 0x250;
  }
}
