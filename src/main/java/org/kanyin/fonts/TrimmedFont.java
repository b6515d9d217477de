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
import org.kanyin.fonts.model.Assembly;

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
  private static final int COLLECTION_HEADER = 12;
  private static final int DIRECTORY_HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int LONG_LOCA_FLAG = 50;
  private static final int METRIC_COUNT = 34;
  private static final int METRIC = 4;
  private static final int MAX_COMPONENTS = 28;
  private static final int MAX_DEPTH = 30;
  private static final int GLYPH_HEADER = 10;
  private static final int COMPONENT = 8;

  // Flags of a composite glyph's component (OpenType, glyf).
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int ARGUMENTS_ARE_OFFSETS = 0x0002;
  private static final int USE_MY_METRICS = 0x0200;
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

  byte[] with(Set<Integer> wanted) {
    return with(wanted, List.of());
  }

  /**
   * The file with the outlines of these glyphs, and of what they are composed of.
   *
   * @param made letters with marks, to be added as composite glyphs after the file's last
   */
  byte[] with(Set<Integer> wanted, List<Assembly> made) {
    Set<Integer> all = new TreeSet<>(wanted);
    for (Assembly letter : made) {
      all.add(Math.max(0, letter.glyph()));
      letter.marks().forEach(mark -> all.add(mark.glyph()));
    }
    SortedSet<Integer> glyphs = withComponents(all);
    ByteBuffer loca = ByteBuffer.allocate(4 * (glyphCount + made.size() + 1));
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
    for (Assembly letter : made) {
      loca.putInt(glyf.size());
      glyf.writeBytes(composite(letter));
    }
    loca.putInt(glyf.size());
    Map<String, byte[]> kept = new LinkedHashMap<>();
    for (String table : KEPT) {
      if (tables.containsKey(table)) {
        kept.put(table, bytes(start(table), tables.get(table)[1]));
      }
    }
    kept.get("head")[LONG_LOCA_FLAG + 1] = 1;
    if (!made.isEmpty()) {
      extend(ByteBuffer.wrap(kept.get("maxp")), made);
      kept.put("hmtx", metrics(made));
      ByteBuffer.wrap(kept.get("hhea")).putShort(METRIC_COUNT, (short) (glyphCount + made.size()));
    }
    kept.put("loca", loca.array());
    kept.put("glyf", glyf.toByteArray());
    return write(kept);
  }

  /** The counts of table maxp with the glyphs that are put together. */
  private void extend(ByteBuffer maxp, List<Assembly> made) {
    int parts = made.stream().mapToInt(letter -> letter.marks().size() + 1).max().orElse(0);
    maxp.putShort(4, (short) (glyphCount + made.size()));
    maxp.putShort(MAX_COMPONENTS, (short) Math.max(parts, maxp.getShort(MAX_COMPONENTS)));
    maxp.putShort(MAX_DEPTH, (short) (maxp.getShort(MAX_DEPTH) + 1));
  }

  /** A composite glyph: the letter, then its marks, each at its distance. */
  private byte[] composite(Assembly letter) {
    if (letter.equals(Assembly.NOTHING)) {
      return new byte[0];
    }
    int count = letter.marks().size() + 1;
    ByteBuffer out = ByteBuffer.allocate(GLYPH_HEADER + COMPONENT * count + 2 & ~3);
    int[] box = box(letter.glyph());
    for (Assembly.Mark mark : letter.marks()) {
      int[] more = box(mark.glyph());
      box[0] = Math.min(box[0], more[0] + mark.x());
      box[1] = Math.min(box[1], more[1] + mark.y());
      box[2] = Math.max(box[2], more[2] + mark.x());
      box[3] = Math.max(box[3], more[3] + mark.y());
    }
    out.putShort((short) -1);
    for (int edge : box) {
      out.putShort((short) edge);
    }
    int more = letter.isMade() ? MORE_COMPONENTS : 0;
    component(out, USE_MY_METRICS | more, letter.glyph(), 0, 0);
    for (int i = 0; i < letter.marks().size(); i++) {
      Assembly.Mark mark = letter.marks().get(i);
      boolean last = i == letter.marks().size() - 1;
      component(out, last ? 0 : MORE_COMPONENTS, mark.glyph(), mark.x(), mark.y());
    }
    return out.array();
  }

  private static void component(ByteBuffer out, int flags, int glyph, int x, int y) {
    out.putShort((short) (flags | WORD_ARGUMENTS | ARGUMENTS_ARE_OFFSETS));
    out.putShort((short) glyph).putShort((short) x).putShort((short) y);
  }

  /** Left, bottom, right, top; a blank has none and counts as a point. */
  private int[] box(int glyph) {
    int[] box = new int[4];
    if (offset(glyph + 1) > offset(glyph)) {
      for (int i = 0; i < box.length; i++) {
        box[i] = file.getShort(start("glyf") + offset(glyph) + 2 + 2 * i);
      }
    }
    return box;
  }

  /** An advance and a left side bearing for every glyph; those put together have the letter's. */
  private byte[] metrics(List<Assembly> made) {
    ByteBuffer out = ByteBuffer.allocate(METRIC * (glyphCount + made.size()));
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      out.putInt(metric(glyph));
    }
    made.forEach(letter -> out.putInt(metric(letter.glyph())));
    return out.array();
  }

  private int metric(int glyph) {
    if (glyph < 0) {
      return 0;
    }
    int count = file.getShort(start("hhea") + METRIC_COUNT) & 0xFFFF;
    if (glyph < count) {
      return file.getInt(start("hmtx") + METRIC * glyph);
    }
    int advance = file.getShort(start("hmtx") + METRIC * (count - 1)) & 0xFFFF;
    int bearing = file.getShort(start("hmtx") + METRIC * count + 2 * (glyph - count)) & 0xFFFF;
    return advance << 16 | bearing;
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
