package org.kanyin.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A TrueType file cut down to the outlines of some glyphs, numbered as before.
 *
 * <p>FOP reads a whole font file into memory, twice, to embed a few hundred of its 30,000 glyphs;
 * this hands it a file of a few hundred kilobytes instead. The file on disk is mapped once a
 * process and shared. Tables as in the OpenType specification; only what PDF embedding needs is
 * kept (PDF 32000 §9.9, table 126).
 */
final class TrimmedFont {
  private static final List<String> KEPT =
      List.of("cvt ", "fpgm", "head", "hhea", "hmtx", "maxp", "prep");
  private static final List<String> NEEDED =
      List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp");

  /** Contours and bounding box (OpenType, glyf). */
  private static final int GLYPH_HEADER = 10;

  /** OpenType, hhea: numberOfHMetrics. */
  private static final int METRICS_COUNT = 34;

  /** Levels of composition; real fonts have two. */
  private static final int DEEPEST = 16;

  private static final int COLLECTION_HEADER = 12;
  private static final int DIRECTORY_HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int LONG_LOCA_FLAG = 50;

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

  private TrimmedFont(ByteBuffer file, int index) {
    this.file = file;
    readDirectory(index);
    longLoca = file.getShort(start("head") + LONG_LOCA_FLAG) != 0;
    glyphCount = file.getShort(start("maxp") + 4) & 0xFFFF;
  }

  /**
   * Maps the file.
   *
   * @param index of the face in a collection; 0 for a plain file
   */
  static TrimmedFont of(Path path, int index) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new TrimmedFont(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), index);
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
          new String(tag, java.nio.charset.StandardCharsets.ISO_8859_1),
          new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
    }
  }

  private int start(String table) {
    return tables.get(table)[0];
  }

  private byte[] bytes(int from, int length) {
    byte[] out = new byte[length];
    file.get(from, out);
    return out;
  }

  /**
   * That the tables lie within the file, and every outline within its table, down to the glyphs it
   * is composed of.
   *
   * @throws IOException where one does not
   */
  void check() throws IOException {
    for (String needed : NEEDED) {
      if (!tables.containsKey(needed)) {
        throw new IOException("no table " + needed);
      }
    }
    for (Map.Entry<String, int[]> table : tables.entrySet()) {
      long from = table.getValue()[0];
      long length = table.getValue()[1];
      if (from < 0 || length < 0 || from + length > file.capacity()) {
        throw new IOException("table outside the file: " + table.getKey());
      }
    }
    int size = tables.get("glyf")[1];
    if (tables.get("loca")[1] < (longLoca ? 4 : 2) * (glyphCount + 1)) {
      throw new IOException("loca too short");
    }
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      int from = offset(glyph);
      int to = offset(glyph + 1);
      if (from < 0 || to < from || to > size || (to > from && to - from < GLYPH_HEADER)) {
        throw new IOException("outline outside its table: " + glyph);
      }
    }
    int metrics = file.getShort(start("hhea") + METRICS_COUNT) & 0xFFFF;
    boolean measured =
        metrics >= 1
            && metrics <= glyphCount
            && tables.get("hmtx")[1] >= 4 * metrics + 2 * (glyphCount - metrics);
    if (!measured) {
      throw new IOException("advances missing");
    }
    byte[] state = new byte[glyphCount];
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      checkComponents(glyph, state, 0);
    }
  }

  /**
   * That a glyph is composed of glyphs of the font, and not of itself.
   *
   * @param state of each glyph: 0 not yet looked at, 1 on the way here, 2 sound
   */
  private void checkComponents(int glyph, byte[] state, int depth) throws IOException {
    if (glyph >= glyphCount || state[glyph] == 1 || depth > DEEPEST) {
      throw new IOException("composed of itself or of nothing: " + glyph);
    }
    if (state[glyph] == 0) {
      state[glyph] = 1;
      for (int component : components(glyph)) {
        checkComponents(component, state, depth + 1);
      }
      state[glyph] = 2;
    }
  }

  /** Where a glyph's ink begins and ends, in units of the font; nought for one without ink. */
  int[] horizontalBox(int glyph) {
    if (glyph >= glyphCount || offset(glyph + 1) == offset(glyph)) {
      return new int[] {0, 0};
    }
    int at = start("glyf") + offset(glyph);
    return new int[] {file.getShort(at + 2), file.getShort(at + 6)};
  }

  /** The file with the outlines of these glyphs, and of what they are composed of. */
  byte[] with(Set<Integer> wanted) {
    SortedSet<Integer> glyphs = withComponents(wanted);
    ByteBuffer loca = ByteBuffer.allocate(4 * (glyphCount + 1));
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      loca.putInt(glyf.size());
      if (glyphs.contains(glyph)) {
        glyf.writeBytes(bytes(start("glyf") + offset(glyph), offset(glyph + 1) - offset(glyph)));
        while (glyf.size() % 4 != 0) {
          glyf.write(0);
        }
      }
    }
    loca.putInt(glyf.size());
    Map<String, byte[]> kept = new LinkedHashMap<>();
    for (String table : KEPT) {
      if (tables.containsKey(table)) {
        kept.put(table, bytes(start(table), tables.get(table)[1]));
      }
    }
    kept.get("head")[LONG_LOCA_FLAG + 1] = 1;
    kept.put("loca", loca.array());
    kept.put("glyf", glyf.toByteArray());
    return write(kept);
  }

  private int offset(int glyph) {
    return longLoca
        ? file.getInt(start("loca") + 4 * glyph)
        : 2 * (file.getShort(start("loca") + 2 * glyph) & 0xFFFF);
  }

  private SortedSet<Integer> withComponents(Set<Integer> wanted) {
    TreeSet<Integer> all = new TreeSet<>();
    List<Integer> open = new ArrayList<>(wanted);
    open.add(0);
    while (!open.isEmpty()) {
      int glyph = open.remove(open.size() - 1);
      if (glyph < glyphCount && all.add(glyph)) {
        open.addAll(components(glyph));
      }
    }
    return all;
  }

  /** The glyphs that a composite glyph refers to; none for a simple one. */
  private List<Integer> components(int glyph) {
    List<Integer> found = new ArrayList<>();
    int at = start("glyf") + offset(glyph);
    if (offset(glyph + 1) == offset(glyph) || file.getShort(at) >= 0) {
      return found;
    }
    at += 10;
    int flags;
    do {
      flags = file.getShort(at);
      found.add(file.getShort(at + 2) & 0xFFFF);
      at += 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2);
      if ((flags & HAS_SCALE) != 0) {
        at += 2;
      } else if ((flags & HAS_X_AND_Y_SCALE) != 0) {
        at += 4;
      } else if ((flags & HAS_MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & MORE_COMPONENTS) != 0);
    return found;
  }

  /** A file of these tables. Checksums stay empty: nobody reads them on the way into a PDF. */
  private static byte[] write(Map<String, byte[]> tables) {
    int offset = DIRECTORY_HEADER + DIRECTORY_ENTRY * tables.size();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteBuffer directory = ByteBuffer.allocate(offset);
    directory.putInt(0x00010000).putShort((short) tables.size());
    directory.position(DIRECTORY_HEADER);
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      directory.put(table.getKey().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      directory.putInt(0).putInt(offset + body.size()).putInt(table.getValue().length);
      body.writeBytes(table.getValue());
      while (body.size() % 4 != 0) {
        body.write(0);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(offset + body.size());
    out.writeBytes(directory.array());
    try {
      body.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
