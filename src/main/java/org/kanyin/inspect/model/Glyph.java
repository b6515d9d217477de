package org.kanyin.inspect.model;

import java.util.Optional;

/**
 * One glyph as a page shows it, in points from the page's top left.
 *
 * @param text what it stands for: usually one character, several for a ligature, empty where the
 *     file does not say
 * @param trust how the text is known
 * @param x of its origin
 * @param baseline of its origin
 * @param advance of the glyph itself, spacing left out
 * @param size of the em
 * @param angle of the line of writing, degrees anticlockwise: 0 is the ordinary line, −90 downwards
 * @param font its index in {@link Pdf#fonts()}
 * @param code the font's own number for it
 * @param colour of the filling, or of the outline where only that is drawn
 * @param ink the outline's reach; empty where the font is not in the file
 * @param missing whether the embedded font has no such glyph: the reader sees a box or nothing
 * @param sight whether a reader of the paper will see it
 * @param artifact whether the file marks it as an artifact: a head, a folio, an ornament (PDF
 *     32000-1, 14.8.2.2)
 */
public record Glyph(
    String text,
    Trust trust,
    double x,
    double baseline,
    double advance,
    double size,
    double angle,
    int font,
    int code,
    Colour colour,
    Optional<GlyphExtent> ink,
    boolean missing,
    Sight sight,
    boolean artifact) {
  /** Degrees: scans and rounding tilt a line by less. */
  private static final double LEVEL = 0.5;

  /** How a glyph's text is known (PDF 32000-1, 9.10.2). */
  public enum Trust {
    /** By a ToUnicode map, a standard encoding or a registered collection. */
    STATED,
    /** By the replacement text of marked content, whatever it shows (PDF 32000-1, 14.9.4). */
    REPLACED,
    /** As with {@link #STATED}, but replacement text of marked content says other words. */
    CONTRADICTED,
    /** Not said by the file, but found in the embedded font's own table. */
    GUESSED,
    /** Not at all, or as a private-use or replacement character. */
    NONE
  }

  /** What becomes of the glyph's ink. */
  public enum Sight {
    /** On the paper, in whatever colour. */
    SHOWN,
    /** Never painted: the text layer of a scan, a layer that is switched off. */
    UNPAINTED,
    /** Painted, and a picture or a ground painted over it. */
    COVERED,
    /** Painted where a clipping path leaves nothing of it, or half of it. */
    CLIPPED
  }

  /** The same, standing for the words that replace it. */
  public Glyph stating(String said) {
    return said(said, Trust.REPLACED);
  }

  /** The same, said to be other words than it shows. */
  public Glyph contradicted() {
    return said(text, Trust.CONTRADICTED);
  }

  private Glyph said(String words, Trust how) {
    return new Glyph(
        words, how, x, baseline, advance, size, angle, font, code, colour, ink, missing, sight,
        artifact);
  }

  /** The same, elsewhere and of another size. */
  public Glyph at(double left, double line, double width, double em) {
    return new Glyph(
        text, trust, left, line, width, em, angle, font, code, colour, ink, missing, sight,
        artifact);
  }

  /** The same, upright elsewhere. */
  public Glyph uprightAt(double left, double line) {
    return new Glyph(
        text, trust, left, line, advance, size, 0, font, code, colour, ink, missing, sight,
        artifact);
  }

  /** The same, with something painted over it. */
  public Glyph covered() {
    return seen(Sight.COVERED);
  }

  /** The same, clipped away. */
  public Glyph clipped() {
    return seen(Sight.CLIPPED);
  }

  private Glyph seen(Sight other) {
    return new Glyph(
        text, trust, x, baseline, advance, size, angle, font, code, colour, ink, missing, other,
        artifact);
  }

  /** Whether it stands in an ordinary line, neither up, down nor askew. */
  public boolean isLevel() {
    return Math.abs(angle) < LEVEL;
  }

  public boolean shown() {
    return sight == Sight.SHOWN;
  }

  public boolean isBlank() {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B);
  }

  public double right() {
    return x + advance;
  }

  public int codePoint() {
    return text.isEmpty() ? 0xFFFD : text.codePointAt(0);
  }

  /**
   * The room of its em: 0.88 above the baseline, 0.12 below, as Chinese fonts are drawn. Of a
   * turned glyph the room that this takes as it is seen.
   */
  public Box box() {
    double right = Math.max(advance, 0);
    double top = 0.88 * size;
    double bottom = -0.12 * size;
    return isLevel()
        ? Box.between(x, baseline - top, x + right, baseline - bottom)
        : corner(0, bottom)
            .with(corner(0, top))
            .with(corner(right, bottom))
            .with(corner(right, top));
  }

  /** A point so far along the line and above it, as a box without extent. */
  private Box corner(double along, double above) {
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    double left = x + along * cos - above * sin;
    double down = baseline - along * sin - above * cos;
    return Box.between(left, down, left, down);
  }

  /** Which line it stands on: how far that runs below the page's top left, at its angle. */
  public double depth() {
    double turn = Math.toRadians(angle);
    return x * Math.sin(turn) + baseline * Math.cos(turn);
  }
}
