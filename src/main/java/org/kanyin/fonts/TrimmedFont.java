package org.kanyin.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A TrueType file cut down to some glyphs, numbered as they are wanted.
 *
 * <p>FOP reads a whole font file into memory, twice, to embed a few hundred of its 30,000 glyphs;
 * this hands it a file of a few hundred kilobytes instead. The file on disk is mapped once a
 * process and shared. Tables as in the OpenType specification; only what PDF embedding needs is
 * kept (PDF 32000 §9.9, table 126).
 */
final class TrimmedFont {
  private static final List<String> KEPT = List.of("cvt ", "fpgm", "head", "hhea", "maxp", "prep");
  private static final int COLLECTION_HEADER = 12;
  private static final int DIRECTORY_HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int UNITS_PER_EM = 18;
  private static final int LONG_LOCA_FLAG = 50;
  private static final int GLYPH_COUNT = 4;
  private static final int ROOM = 1024;
  private static final int METRIC_COUNT = 34;

  // Flags of a composite glyph's component (OpenType, glyf).
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_MATRIX = 0x0080;

  private final ByteBuffer file;
  private final Map<String, int[]> tables = new LinkedHashMap<>();
  private final boolean longLoca;
  private final int unitsPerEm;

  private TrimmedFont(ByteBuffer file, int index) {
    this.file = file;
    readDirectory(index);
    longLoca = file.getShort(start("head") + LONG_LOCA_FLAG) != 0;
    unitsPerEm = file.getShort(start("head") + UNITS_PER_EM);
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

  /** The file of these glyphs in this order, and of what they are composed of. */
  byte[] with(List<FontFile.Drawing> wanted) {
    List<FontFile.Drawing> all = new ArrayList<>(wanted);
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      numbers.putIfAbsent(all.get(i).glyph(), i);
      for (int component : components(all.get(i).glyph())) {
        if (numbers.putIfAbsent(component, all.size()) == null) {
          all.add(new FontFile.Drawing(component, 0));
        }
      }
    }
    ByteBuffer loca = ByteBuffer.allocate(4 * (all.size() + 1));
    ByteBuffer metrics = ByteBuffer.allocate(4 * all.size());
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    for (FontFile.Drawing drawing : all) {
      loca.putInt(glyf.size());
      glyf.writeBytes(outline(drawing.glyph(), numbers));
      while (glyf.size() % 4 != 0) {
        glyf.write(0);
      }
      putMetric(drawing, metrics);
    }
    loca.putInt(glyf.size());
    return write(tables(all.size(), loca.array(), metrics.array(), glyf.toByteArray()));
  }

  private Map<String, byte[]> tables(int count, byte[] loca, byte[] metrics, byte[] glyf) {
    Map<String, byte[]> out = new LinkedHashMap<>();
    for (String table : KEPT) {
      if (tables.containsKey(table)) {
        out.put(table, bytes(start(table), tables.get(table)[1]));
      }
    }
    out.get("head")[LONG_LOCA_FLAG + 1] = 1;
    ByteBuffer.wrap(out.get("maxp")).putShort(GLYPH_COUNT, (short) count);
    ByteBuffer.wrap(out.get("hhea")).putShort(METRIC_COUNT, (short) count);
    out.put("hmtx", metrics);
    out.put("loca", loca);
    out.put("glyf", glyf);
    return out;
  }

  /** A glyph's bytes, its components under their new numbers. */
  private byte[] outline(int glyph, Map<Integer, Integer> numbers) {
    byte[] outline = bytes(start("glyf") + offset(glyph), offset(glyph + 1) - offset(glyph));
    for (int at : componentPlaces(glyph)) {
      int place = at - start("glyf") - offset(glyph) + 2;
      ByteBuffer bytes = ByteBuffer.wrap(outline);
      bytes.putShort(place, (short) (int) numbers.get(bytes.getShort(place) & 0xFFFF));
    }
    return outline;
  }

  private void putMetric(FontFile.Drawing drawing, ByteBuffer out) {
    int counted = file.getShort(start("hhea") + METRIC_COUNT) & 0xFFFF;
    int glyph = drawing.glyph();
    int hmtx = start("hmtx");
    int advance = file.getShort(hmtx + 4 * Math.min(glyph, counted - 1)) & 0xFFFF;
    int added = Math.round((float) drawing.added() * unitsPerEm / 1000);
    out.putShort((short) (advance + added));
    out.putShort(
        glyph < counted
            ? file.getShort(hmtx + 4 * glyph + 2)
            : file.getShort(hmtx + 4 * counted + 2 * (glyph - counted)));
  }

  private int offset(int glyph) {
    return longLoca
        ? file.getInt(start("loca") + 4 * glyph)
        : 2 * (file.getShort(start("loca") + 2 * glyph) & 0xFFFF);
  }

  /** The glyphs that a composite glyph refers to; none for a simple one. */
  private List<Integer> components(int glyph) {
    return componentPlaces(glyph).stream().map(at -> file.getShort(at + 2) & 0xFFFF).toList();
  }

  /** Where in the file a composite glyph's components are told. */
  private List<Integer> componentPlaces(int glyph) {
    List<Integer> places = new ArrayList<>();
    int at = start("glyf") + offset(glyph);
    if (offset(glyph + 1) == offset(glyph) || file.getShort(at) >= 0) {
      return places;
    }
    at += 10;
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
      // FOP (2.11, TTFSubSetFile) writes into as many bytes as it has read, and with other padding.
      out.writeBytes(new byte[ROOM + body.size() / 8]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
