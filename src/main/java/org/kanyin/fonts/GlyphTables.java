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
 * Where a font file's tables and TrueType outlines stand. The file on disk is mapped once and
 * shared, and of the bundled 80 MB a run touches little; places are its own (OpenType
 * specification).
 */
final class GlyphTables {
  /** Table glyf: contours and bounding box come first. */
  static final int GLYPH_HEADER = 10;

  /** The tables without which nothing can be set (OpenType, required tables). */
  private static final List<String> NEEDED =
      List.of("cmap", "head", "hhea", "hmtx", "maxp", "name");

  /** OpenType, head: unitsPerEm. */
  private static final int LEAST_UNITS = 16;

  private static final int COLLECTION_COUNT = 8;
  private static final int COLLECTION_HEADER = 12;
  private static final int DIRECTORY_HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int LONG_LOCA_FLAG = 50;
  private static final int GLYPH_COUNT = 4;
  private static final int UNITS_PER_EM = 18;
  private static final int METRIC_COUNT = 34;
  private static final int METRIC = 4;
  private static final int COLLECTION_TAG = 0x74746366; // ttcf
  private static final String POST_SCRIPT = "CFF ";

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
  private final int unitsPerEm;
  private final int metricCount;
  private final int metrics;

  private GlyphTables(ByteBuffer file, int index) throws IOException {
    this.file = file;
    readDirectory(index);
    for (String table : NEEDED) {
      if (!has(table) || !liesWithin(table)) {
        throw new IOException("table missing: " + table);
      }
    }
    longLoca = file.getShort(start("head") + LONG_LOCA_FLAG) != 0;
    glyphCount = unsigned(start("maxp") + GLYPH_COUNT);
    unitsPerEm = unsigned(start("head") + UNITS_PER_EM);
    metricCount = unsigned(start("hhea") + METRIC_COUNT);
    metrics = start("hmtx");
    if (glyphCount == 0
        || unitsPerEm < LEAST_UNITS
        || metricCount == 0
        || length("hmtx") < METRIC * metricCount) {
      throw new IOException("no glyphs, or no advances");
    }
  }

  /**
   * Maps the file.
   *
   * @param index of the face in a collection; 0 for a plain file
   * @throws IOException where the file cannot be read, or has no such face, or a table is missing
   */
  static GlyphTables of(Path path, int index) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new GlyphTables(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), index);
    }
  }

  private void readDirectory(int index) throws IOException {
    if (index < 0 || index >= (isCollection() ? file.getInt(COLLECTION_COUNT) : 1)) {
      throw new IOException("no face " + index);
    }
    int directory = isCollection() ? file.getInt(COLLECTION_HEADER + 4 * index) : 0;
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

  /** Whether the file holds several faces. */
  boolean isCollection() {
    return file.getInt(0) == COLLECTION_TAG;
  }

  /** Whether the outlines are PostScript's. */
  boolean isPostScript() {
    return has(POST_SCRIPT);
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
    return liesWithin(start(table), length(table));
  }

  /** Whether that many bytes of the file follow a place. */
  boolean liesWithin(int from, long length) {
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

  /** In font units; glyphs after the last that has an advance of its own have that one's. */
  int advance(int glyph) {
    return unsigned(metrics + METRIC * Math.min(glyph, metricCount - 1));
  }

  /** Font units in thousandths of an em. */
  int perMille(float units) {
    return Math.round(units * 1000 / unitsPerEm);
  }

  int unitsPerEm() {
    return unitsPerEm;
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
