package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The room a character takes, as composition rules 5, 8 and 12 define it: a Chinese character its
 * em, a closing or opening mark the half em its ink is in, · half an em, — and … an em each,
 * Western text its advances.
 *
 * @param at the character in the block's text
 * @param kind see {@link Marks#kind}
 * @param left edge, points from the page's left
 * @param right edge
 * @param em points
 */
record CharacterCell(int at, int codePoint, String kind, double left, double right, double em) {
  /** Ink may pass the middle of its em by so much and still belong to its half. */
  private static final double OVER = 0.035;

  /** The cells of a row, blanks left out. */
  static List<CharacterCell> of(Block block, Row row) {
    List<CharacterCell> cells = new ArrayList<>();
    for (int i = 0; i < row.glyphs().size(); i++) {
      if (row.at()[i] >= 0) {
        cells.add(of(block.text(), row, i));
      }
    }
    return cells;
  }

  private static CharacterCell of(String text, Row row, int i) {
    ExtractedGlyph g = row.glyphs().get(i);
    int at = row.at()[i];
    String kind = Marks.kind(text, at);
    double em = g.size();
    double left =
        switch (kind) {
          // Narrow quotes, as many Kai fonts have, hug what they open.
          case "opening" ->
              g.inkLeft() >= g.advance() - (0.5 + OVER) * em
                  ? g.x() + g.advance() - em / 2
                  : g.inkCentre() - em / 4;
          case "closing", "pause", "stop" ->
              g.inkRight() <= (0.5 + OVER) * em ? g.x() : g.inkCentre() - em / 4;
          case "interpunct" -> g.inkCentre() - em / 4;
          case "dash" -> dash(row, i) - em / 2;
          case "ellipsis" -> g.inkCentre() - em / 2;
          case "western" -> g.x();
          default -> g.x() + (g.advance() - em) / 2;
        };
    double width = kind.equals("western") ? g.advance() : Marks.isSqueezed(kind) ? em / 2 : em;
    return new CharacterCell(at, g.codePoint(), kind, left, left + width, em);
  }

  /** A run of dashes is one rule: its middle is the middle of all their cells. */
  private static double dash(Row row, int i) {
    int first = i;
    int last = i;
    List<ExtractedGlyph> glyphs = row.glyphs();
    while (first > 0 && glyphs.get(first - 1).codePoint() == glyphs.get(i).codePoint()) {
      first--;
    }
    while (last + 1 < glyphs.size()
        && glyphs.get(last + 1).codePoint() == glyphs.get(i).codePoint()) {
      last++;
    }
    double middle = (glyphs.get(first).inkCentre() + glyphs.get(last).inkCentre()) / 2;
    return middle + (i - (first + last) / 2.0) * glyphs.get(i).size();
  }

  boolean isHan() {
    return kind.equals("han");
  }

  /** A letter or figure: what takes a gap to Chinese characters. */
  boolean isLettering() {
    return kind.equals("western") && Character.isLetterOrDigit(codePoint);
  }
}
