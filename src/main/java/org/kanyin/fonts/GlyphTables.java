package org.kanyin.fonts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a TrueType file's tables and outlines stand. The file on disk is mapped once and shared;
 * places are its own (OpenType specification).
 */
final class GlyphTables {
  /** Table glyf: contours and bounding box come first. */
  static final int GLYPH_HEADER = 10;

  private static final int COLLECTION_HEADER = 12;
  private static final int DIRECTORY_HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int LONG_LOCA_FLAG = 50;
  private static final int GLYPH_COUNT = 4;

  // Flags of a composite glyph's component (OpenType, glyf).
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_MATRIX = 0x0080;

  private final ByteBuffer file;
  private final Map<String, int[]> tables = new LinkedHashMap<>();
  private final boolean longLoca;
  private final int glyphCount;

  private GlyphTables(ByteBuffer file, int index) {
    this.file = file;
    readDirectory(index);
    longLoca = file.getShort(start("head") + LONG_LOCA_FLAG) != 0;
    glyphCount = file.getShort(start("maxp") + GLYPH_COUNT) & 0xFFFF;
  }

  /**
   * Maps the file.
   *
   * @param index of the face in a collection; 0 for a plain file
   */
  static GlyphTables of(Path path, int index) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new GlyphTables(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), index);
    }
  }

  private void readDirectory(int index) {
    int directory = file.getInt(0) == 0x74746366 ? file.getInt(COLLECTION_HEADER + 4 * index) : 0;
    int count = file.getShort(directory + 4);
    for (int i = 0; i < count; i++) {
      int entry = directory + DIRECTORY_HEADER + DIRECTORY_ENTRY * i;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(
          new String(tag, StandardCharsets.ISO_8859_1),
          new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
    }
  }

  int start(String table) {
    return tables.get(table)[0];
  }

  int length(String table) {
    return tables.get(table)[1];
  }

  boolean has(String table) {
    return tables.containsKey(table);
  }

  /** Whether a table lies within the file. */
  boolean liesWithin(String table) {
    long from = tables.get(table)[0];
    long length = tables.get(table)[1];
    return from >= 0 && length >= 0 && from + length <= file.capacity();
  }

  List<String> names() {
    return List.copyOf(tables.keySet());
  }

  int glyphCount() {
    return glyphCount;
  }

  /** Bytes of an entry of table loca. */
  int locaEntry() {
    return longLoca ? 4 : 2;
  }

  int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }

  int number(int at) {
    return file.getInt(at);
  }

  byte[] bytes(int from, int length) {
    byte[] out = new byte[length];
    file.get(from, out);
    return out;
  }

  /** Left, bottom, right, top; a blank has none and counts as a point. */
  int[] box(int glyph) {
    int[] box = new int[4];
    if (offset(glyph + 1) > offset(glyph)) {
      for (int i = 0; i < box.length; i++) {
        box[i] = file.getShort(start("glyf") + offset(glyph) + 2 + 2 * i);
      }
    }
    return box;
  }

  /** Where a glyph begins in table glyf. */
  int offset(int glyph) {
    return longLoca
        ? file.getInt(start("loca") + 4 * glyph)
        : 2 * (file.getShort(start("loca") + 2 * glyph) & 0xFFFF);
  }

  /** The glyphs that a composite glyph refers to; none for a simple one. */
  List<Integer> components(int glyph) {
    return componentPlaces(glyph).stream().map(at -> file.getShort(at + 2) & 0xFFFF).toList();
  }

  /** Where in the file a composite glyph's components are told. */
  List<Integer> componentPlaces(int glyph) {
    List<Integer> places = new ArrayList<>();
    if (glyph < 0) {
      return places;
    }
    int at = start("glyf") + offset(glyph);
    if (offset(glyph + 1) == offset(glyph) || file.getShort(at) >= 0) {
      return places;
    }
    at += GLYPH_HEADER;
    int flags;
    do {
      flags = file.getShort(at);
      places.add(at);
      at += 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2);
      if ((flags & HAS_SCALE) != 0) {
        at += 2;
      } else if ((flags & HAS_X_AND_Y_SCALE) != 0) {
        at += 4;
      } else if ((flags & HAS_MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & MORE_COMPONENTS) != 0);
    return places;
  }
}
