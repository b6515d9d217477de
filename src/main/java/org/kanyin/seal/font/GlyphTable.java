package org.kanyin.seal.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The glyphs of an embedded TrueType file (OpenType: glyf, loca, hmtx), without the instructions
 * that fit outlines to the dots of old screens: paper and today's screens do not run them, and a
 * tenth of a Latin font's bytes is theirs.
 */
final class GlyphTable {
  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int GLYPH_HEADER = 10;
  private static final int LOCA_FORMAT = 50;
  private static final int CHECKSUM_ADJUSTMENT = 8;
  private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
  private static final int METRIC_COUNT = 34;
  private static final int LARGEST_SHORT_LOCA = 0x1FFFE;

  private static final int LARGE = 1 << 17;
  private static final Set<String> TURNS = Set.of("head", "loca");

  /** maxp: twilight points, storage, function and instruction definitions, stack, instructions. */
  private static final int[] HINTING_FIELDS = {16, 18, 20, 22, 24, 26};

  // Flags of a composite glyph's component.
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int HAS_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int HAS_X_AND_Y_SCALE = 0x0040;
  private static final int HAS_MATRIX = 0x0080;
  private static final int HAS_INSTRUCTIONS = 0x0100;

  private final Map<String, byte[]> tables;
  private final List<byte[]> glyphs = new ArrayList<>();

  private GlyphTable(Map<String, byte[]> tables) {
    this.tables = tables;
  }

  /**
   * @throws IOException where the bytes are no TrueType font with outlines
   */
  static GlyphTable read(byte[] file) throws IOException {
    try {
      GlyphTable glyphTable = new GlyphTable(tables(file));
      glyphTable.readGlyphs();
      return glyphTable;
    } catch (IndexOutOfBoundsException | NullPointerException e) {
      throw new IOException("not the TrueType font that FOP writes", e);
    }
  }

  private static Map<String, byte[]> tables(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    Map<String, byte[]> tables = new TreeMap<>();
    for (int i = 0; i < in.getShort(4); i++) {
      int entry = HEADER + ENTRY * i;
      int at = in.getInt(entry + 8);
      tables.put(
          new String(file, entry, 4, StandardCharsets.ISO_8859_1),
          Arrays.copyOfRange(file, at, at + in.getInt(entry + 12)));
    }
    return tables;
  }

  private void readGlyphs() {
    boolean wide = tables.get("head")[LOCA_FORMAT + 1] != 0;
    ByteBuffer loca = ByteBuffer.wrap(tables.get("loca"));
    int count = ByteBuffer.wrap(tables.get("maxp")).getShort(4) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int from = wide ? loca.getInt(4 * i) : 2 * (loca.getShort(2 * i) & 0xFFFF);
      int to = wide ? loca.getInt(4 * i + 4) : 2 * (loca.getShort(2 * i + 2) & 0xFFFF);
      glyphs.add(bare(Arrays.copyOfRange(tables.get("glyf"), from, to)));
    }
  }

  int count() {
    return glyphs.size();
  }

  /** A glyph without instructions and padding. */
  private static byte[] bare(byte[] glyph) {
    if (glyph.length == 0) {
      return glyph;
    }
    ByteBuffer in = ByteBuffer.wrap(glyph);
    return in.getShort(0) < 0 ? bareComposite(in) : GlyphContours.plain(glyph);
  }

  private static byte[] bareComposite(ByteBuffer in) {
    byte[] bytes = in.array().clone();
    int at = GLYPH_HEADER;
    boolean more = true;
    while (more) {
      int flags = in.getShort(at);
      ByteBuffer.wrap(bytes).putShort(at, (short) (flags & ~HAS_INSTRUCTIONS));
      at += componentLength(flags);
      more = (flags & MORE_COMPONENTS) != 0;
    }
    return Arrays.copyOf(bytes, at);
  }

  private static int componentLength(int flags) {
    int scale = 0;
    if ((flags & HAS_SCALE) != 0) {
      scale = 2;
    } else if ((flags & HAS_X_AND_Y_SCALE) != 0) {
      scale = 4;
    } else if ((flags & HAS_MATRIX) != 0) {
      scale = 8;
    }
    return 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2) + scale;
  }

  private static byte[] renumbered(byte[] glyph, int[] numbers) {
    if (glyph.length == 0 || glyph[0] >= 0) {
      return glyph;
    }
    ByteBuffer out = ByteBuffer.wrap(glyph.clone());
    int at = GLYPH_HEADER;
    int flags;
    do {
      flags = out.getShort(at);
      out.putShort(at + 2, (short) numbers[out.getShort(at + 2) & 0xFFFF]);
      at += componentLength(flags);
    } while ((flags & MORE_COMPONENTS) != 0);
    return out.array();
  }

  /**
   * A font file with the glyphs in another order.
   *
   * @param order the old number of each new glyph
   * @param numbers the new number of each old glyph
   */
  byte[] write(int[] order, int[] numbers) {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    int[] starts = new int[order.length + 1];
    ByteBuffer metrics = ByteBuffer.allocate(4 * order.length);
    for (int i = 0; i < order.length; i++) {
      starts[i] = glyf.size();
      glyf.writeBytes(renumbered(glyphs.get(order[i]), numbers));
      if (glyf.size() % 2 != 0) {
        glyf.write(0);
      }
      metrics.put(metric(order[i]));
    }
    starts[order.length] = glyf.size();
    Map<String, byte[]> out = new TreeMap<>();
    out.put("glyf", glyf.toByteArray());
    out.put("loca", loca(starts));
    out.put("hmtx", metrics.array());
    out.put("hhea", tables.get("hhea").clone());
    ByteBuffer.wrap(out.get("hhea")).putShort(METRIC_COUNT, (short) order.length);
    out.put("maxp", withoutHinting(tables.get("maxp")));
    byte[] head = tables.get("head").clone();
    ByteBuffer.wrap(head)
        .putInt(CHECKSUM_ADJUSTMENT, 0)
        .putShort(LOCA_FORMAT, (short) (glyf.size() > LARGEST_SHORT_LOCA ? 1 : 0));
    out.put("head", head);
    return file(out);
  }

  /**
   * Where, in a file that {@link #write} made, the outlines end and the places of outlines begin:
   * worth half a kilobyte of a large font to deflate, which else counts them with what is before
   * them; nowhere in a small one.
   */
  static int[] turns(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    return file.length < LARGE
        ? new int[0]
        : IntStream.range(0, in.getShort(4))
            .map(i -> HEADER + ENTRY * i)
            .filter(at -> TURNS.contains(new String(file, at, 4, StandardCharsets.ISO_8859_1)))
            .map(at -> in.getInt(at + 8))
            .toArray();
  }

  private byte[] metric(int glyph) {
    ByteBuffer hmtx = ByteBuffer.wrap(tables.get("hmtx"));
    int counted = ByteBuffer.wrap(tables.get("hhea")).getShort(METRIC_COUNT) & 0xFFFF;
    ByteBuffer out = ByteBuffer.allocate(4);
    out.putShort(hmtx.getShort(4 * Math.min(glyph, counted - 1)));
    out.putShort(
        glyph < counted
            ? hmtx.getShort(4 * glyph + 2)
            : hmtx.getShort(4 * counted + 2 * (glyph - counted)));
    return out.array();
  }

  private static byte[] loca(int[] starts) {
    boolean wide = starts[starts.length - 1] > LARGEST_SHORT_LOCA;
    ByteBuffer loca = ByteBuffer.allocate((wide ? 4 : 2) * starts.length);
    for (int start : starts) {
      if (wide) {
        loca.putInt(start);
      } else {
        loca.putShort((short) (start / 2));
      }
    }
    return loca.array();
  }

  private static byte[] withoutHinting(byte[] maxp) {
    ByteBuffer out = ByteBuffer.wrap(maxp.clone());
    for (int field : HINTING_FIELDS) {
      if (field + 2 <= maxp.length) {
        out.putShort(field, (short) 0);
      }
    }
    return out.array();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int size = HEADER + ENTRY * tables.size();
    for (byte[] table : tables.values()) {
      size += (table.length + 3) / 4 * 4;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(0x00010000).putShort((short) tables.size());
    out.putShort((short) (16 * power)).putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int at = HEADER + ENTRY * tables.size();
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(checksum(ByteBuffer.wrap(table.getValue())));
      out.putInt(at).putInt(table.getValue().length);
      out.put(at, table.getValue());
      head = table.getKey().equals("head") ? at : head;
      at += (table.getValue().length + 3) / 4 * 4;
    }
    out.putInt(head + CHECKSUM_ADJUSTMENT, CHECKSUM_MAGIC - checksum(ByteBuffer.wrap(out.array())));
    return out.array();
  }

  private static int checksum(ByteBuffer table) {
    ByteBuffer whole = ByteBuffer.wrap(Arrays.copyOf(table.array(), (table.limit() + 3) / 4 * 4));
    int sum = 0;
    while (whole.hasRemaining()) {
      sum += whole.getInt();
    }
    return sum;
  }
}
