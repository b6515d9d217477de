package org.kanyin.fonts;

import java.io.IOException;
import java.util.List;

/**
 * From characters to glyphs: a font's Unicode subtable of table cmap (OpenType, formats 4, 6, 10,
 * 12, 13), searched where it stands in the file.
 */
final class CharacterMap {
  private static final int HEADER = 4;
  private static final int ENCODING_RECORD = 8;

  /** Platform and encoding, the widest first: all planes, the first plane, symbols. */
  private static final List<Integer> UNICODE =
      List.of(0x0000_0004, 0x0003_000A, 0x0000_0003, 0x0003_0001, 0x0003_0000);

  private static final int SEGMENTS = 14;
  private static final int GROUPS = 16;
  private static final int GROUP = 12;

  /** What a format 4 map ends with is no character. */
  private static final int LAST_SEGMENT = 0xFFFF;

  private final GlyphTables font;

  /** Where the subtable begins in the file. */
  private final int start;

  private final int format;

  /** Segments or groups. */
  private final int count;

  private CharacterMap(GlyphTables font, int start) throws IOException {
    this.font = font;
    this.start = start;
    this.format = font.unsigned(start);
    this.count =
        switch (format) {
          case 4 -> font.unsigned(start + 6) / 2;
          case 6 -> font.unsigned(start + 8);
          case 10 -> font.number(start + 16);
          case 12, 13 -> font.number(start + 12);
          default -> throw new IOException("cmap format " + format);
        };
    long end =
        switch (format) {
          case 4 -> SEGMENTS + 2 + 8L * count;
          case 6 -> 10 + 2L * count;
          case 10 -> 20 + 2L * count;
          default -> GROUPS + (long) GROUP * count;
        };
    if (count < 0 || !font.liesWithin(start, end)) {
      throw new IOException("cmap outside the file");
    }
  }

  /**
   * @throws IOException where the font has no map of Unicode, or it lies outside the file
   */
  static CharacterMap of(GlyphTables font) throws IOException {
    int cmap = font.start("cmap");
    for (int wanted : UNICODE) {
      for (int i = 0; i < font.unsigned(cmap + 2); i++) {
        int entry = cmap + HEADER + ENCODING_RECORD * i;
        if (font.number(entry) == wanted) {
          return new CharacterMap(font, cmap + font.number(entry + 4));
        }
      }
    }
    throw new IOException("no cmap of Unicode");
  }

  /** The glyph of a character, 0 where the font has none. */
  int glyph(int codePoint) {
    int glyph =
        switch (format) {
          case 4 -> bySegment(codePoint);
          case 6 -> listed(codePoint, font.unsigned(start + 6), start + 10);
          case 10 -> listed(codePoint, font.number(start + 12), start + 20);
          default -> byGroup(codePoint);
        };
    return glyph < font.glyphCount() ? glyph : 0;
  }

  private int listed(int codePoint, int first, int glyphs) {
    int at = codePoint - first;
    return at >= 0 && at < count ? font.unsigned(glyphs + 2 * at) : 0;
  }

  private int bySegment(int codePoint) {
    int ends = start + SEGMENTS;
    int segment = firstEndingAt(codePoint, ends, 2);
    if (codePoint >= LAST_SEGMENT || segment == count) {
      return 0;
    }
    int starts = ends + 2 * count + 2;
    int first = font.unsigned(starts + 2 * segment);
    int delta = font.unsigned(starts + 2 * (count + segment));
    int place = starts + 2 * (2 * count + segment);
    int offset = font.unsigned(place);
    if (codePoint < first) {
      return 0;
    } else if (offset == 0) {
      return codePoint + delta & 0xFFFF;
    }
    int at = place + offset + 2 * (codePoint - first);
    int glyph = font.liesWithin(at, 2) ? font.unsigned(at) : 0;
    return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
  }

  private int byGroup(int codePoint) {
    int group = firstEndingAt(codePoint, start + GROUPS + 4, GROUP);
    if (group == count) {
      return 0;
    }
    int at = start + GROUPS + GROUP * group;
    int first = font.number(at);
    int glyph = font.number(at + 8) + (format == 12 ? codePoint - first : 0);
    return codePoint < first || glyph < 0 ? 0 : glyph;
  }

  /** The first of the sorted ranges that ends at or behind a character; the count where none. */
  private int firstEndingAt(int codePoint, int ends, int step) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int at = ends + step * middle;
      if ((step == 2 ? font.unsigned(at) : font.number(at)) < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
