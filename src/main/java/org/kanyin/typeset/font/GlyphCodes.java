package org.kanyin.typeset.font;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.util.CharUtilities;
import org.kanyin.fonts.model.Assembly;

/**
 * The codes of one font in one document, numbered in the order of first use. FOP's own set has one
 * code a glyph, so that the first of two characters drawn alike is extracted for both.
 *
 * <p>FOP's writer of ToUnicode maps takes one UTF-16 unit a code and loses a surrogate pair whose
 * two predecessors are consecutive (2.11, {@code ToUnicodeCMapBuilder.partOfRange}). It writes two
 * low surrogates as they are, and no text has those: the first stands for the high one. A text of
 * more characters, or of none, is told as how many units it is and these. {@code seal} reads that.
 */
final class GlyphCodes implements CIDSet {
  /** From a high surrogate, D800 to DBFF, to the low surrogate that stands for it. */
  private static final int LOWER = Character.MIN_LOW_SURROGATE - Character.MIN_HIGH_SURROGATE;

  /** Before the units of a text that is not one character: how many there are. */
  private static final char COUNT = '\uE000';

  private final List<GlyphCode> codes = new ArrayList<>();
  private final Map<GlyphCode, Integer> numbers = new HashMap<>();

  /** By glyph alone, for fonts whose file cannot hold a glyph twice; else null. */
  private final Map<Integer, Integer> byGlyph;

  private final IntUnaryOperator advances;

  /**
   * @param repeats whether the embedded file can hold a glyph more than once
   * @param advances of the file's glyphs, thousandths of an em
   */
  GlyphCodes(boolean repeats, IntUnaryOperator advances) {
    this.byGlyph = repeats ? null : new HashMap<>();
    this.advances = advances;
    number(GlyphCode.MISSING);
  }

  /** The code's number, given now if it has none. */
  int number(GlyphCode code) {
    Integer known = byGlyph == null ? numbers.get(code) : byGlyph.get(code.drawn().glyph());
    if (known != null) {
      return known;
    }
    if (code.added() > 0) {
      // A reader of pages finds by it how wide the glyph itself is.
      number(code.bare());
    }
    int number = codes.size();
    codes.add(code);
    numbers.put(code, number);
    if (byGlyph != null) {
      byGlyph.put(code.drawn().glyph(), number);
    }
    return number;
  }

  /** All codes by number. */
  List<GlyphCode> all() {
    return List.copyOf(codes);
  }

  /** Advance of a code, thousandths of an em. */
  int advance(int number) {
    GlyphCode code = codes.get(number);
    int glyph = code.drawn().glyph();
    return (glyph < 0 ? 0 : advances.applyAsInt(glyph)) + code.added();
  }

  @Override
  public char[] getChars() {
    return codes.stream().map(c -> told(c.text())).collect(Collectors.joining()).toCharArray();
  }

  private static String told(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      out.append(Character.isHighSurrogate(unit) ? (char) (unit + LOWER) : unit);
    }
    boolean single = text.codePointCount(0, text.length()) == 1;
    return single ? out.toString() : (char) (COUNT + text.length()) + out.toString();
  }

  /** The number of the glyph in the file that is handed to FOP. */
  @Override
  public int getOriginalGlyphIndex(int index) {
    return byGlyph == null ? index : codes.get(index).drawn().glyph();
  }

  @Override
  public int getUnicode(int index) {
    String text = codes.get(index).text();
    return text.isEmpty() ? CharUtilities.NOT_A_CHARACTER : text.codePointAt(0);
  }

  @Override
  public Map<Integer, Integer> getGlyphs() {
    return IntStream.range(0, codes.size())
        .boxed()
        .collect(Collectors.toMap(this::getOriginalGlyphIndex, number -> number));
  }

  @Override
  public int getNumberOfGlyphs() {
    return codes.size();
  }

  @Override
  public BitSet getGlyphIndices() {
    BitSet indices = new BitSet();
    getGlyphs().keySet().forEach(indices::set);
    return indices;
  }

  @Override
  public int[] getWidths() {
    return IntStream.range(0, codes.size()).map(this::advance).toArray();
  }

  // FOP's own ways of giving numbers: the font gives them here.

  @Override
  public int mapChar(int glyph, char unicode) {
    return number(new GlyphCode(Assembly.of(glyph), Character.toString(unicode), 0));
  }

  @Override
  public int mapCodePoint(int glyph, int codePoint) {
    return number(new GlyphCode(Assembly.of(glyph), Character.toString(codePoint), 0));
  }

  @Override
  public char getUnicodeFromGID(int glyph) {
    throw new UnsupportedOperationException("asked for by PostScript and AFP output only");
  }

  @Override
  public int getGIDFromChar(char unit) {
    throw new UnsupportedOperationException("asked for by PostScript and AFP output only");
  }
}
