package org.kanyin.fonts.marks;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A font's variants of characters (OpenType, cmap format 14; UTS #37). */
public final class VariationGlyphs {
  private static final int FORMAT = 14;
  private static final int HEADER = 4;
  private static final int ENCODING_RECORD = 8;
  private static final int SELECTOR_RECORD = 11;
  private static final int RECORDS = 10;
  private static final int RANGE_RECORD = 4;
  private static final int MAPPING_RECORD = 5;

  /** By selector and character; 0 where the usual glyph is the variant. */
  private final Map<Long, Integer> glyphs = new HashMap<>();

  /**
   * Reads a font's table {@code cmap}.
   *
   * @param cmap the whole table; empty for a font without one
   */
  public VariationGlyphs(byte[] cmap) {
    ByteBuffer in = ByteBuffer.wrap(cmap);
    for (int i = 0; cmap.length > 0 && i < in.getShort(2); i++) {
      int subtable = in.getInt(HEADER + ENCODING_RECORD * i + 4);
      if (in.getShort(subtable) == FORMAT) {
        read(in, subtable);
      }
    }
  }

  private void read(ByteBuffer in, int subtable) {
    int count = in.getInt(subtable + 6);
    for (int i = 0; i < count; i++) {
      int record = subtable + RECORDS + SELECTOR_RECORD * i;
      int selector = point(in, record);
      int usual = in.getInt(record + 3);
      int others = in.getInt(record + 7);
      if (usual != 0) {
        readUsual(in, subtable + usual, selector);
      }
      if (others != 0) {
        readOthers(in, subtable + others, selector);
      }
    }
  }

  private void readUsual(ByteBuffer in, int at, int selector) {
    for (int i = 0; i < in.getInt(at); i++) {
      int record = at + 4 + RANGE_RECORD * i;
      int first = point(in, record);
      for (int c = first; c <= first + (in.get(record + 3) & 0xFF); c++) {
        glyphs.put(key(c, selector), 0);
      }
    }
  }

  private void readOthers(ByteBuffer in, int at, int selector) {
    for (int i = 0; i < in.getInt(at); i++) {
      int record = at + 4 + MAPPING_RECORD * i;
      glyphs.put(key(point(in, record), selector), in.getShort(record + 3) & 0xFFFF);
    }
  }

  private static int point(ByteBuffer in, int at) {
    return (in.get(at) & 0xFF) << 16 | (in.getShort(at + 1) & 0xFFFF);
  }

  private static long key(int codePoint, int selector) {
    return (long) selector << 32 | codePoint;
  }

  /** Whether the font knows the variant. */
  public boolean has(int codePoint, int selector) {
    return glyphs.containsKey(key(codePoint, selector));
  }

  /** The variant's own glyph; empty where it is the usual one, or not known. */
  Optional<Integer> glyph(int codePoint, int selector) {
    return Optional.ofNullable(glyphs.get(key(codePoint, selector))).filter(glyph -> glyph != 0);
  }
}
