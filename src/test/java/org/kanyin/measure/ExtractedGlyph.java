package org.kanyin.measure;

/**
 * One character as a page shows it. Points, from the page's top left corner.
 *
 * @param codePoint what the font's ToUnicode map says it is; U+FFFD where it says nothing
 * @param page the sheet, from 1
 * @param x of the glyph's origin
 * @param y of the baseline
 * @param advance of the glyph, spacing left out
 * @param size of the em
 * @param font the font's name in the PDF
 * @param inkLeft left edge of the ink from the origin; equal to {@code inkRight} where unknown
 * @param inkRight right edge of the ink from the origin
 */
public record ExtractedGlyph(
    int codePoint,
    int page,
    double x,
    double y,
    double advance,
    double size,
    String font,
    double inkLeft,
    double inkRight) {

  public boolean isBlank() {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  boolean hasInk() {
    return inkRight > inkLeft;
  }

  double inkCentre() {
    return x + (hasInk() ? (inkLeft + inkRight) / 2 : advance / 2);
  }
}
