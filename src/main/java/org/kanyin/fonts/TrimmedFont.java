package org.kanyin.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.fonts.model.Assembly;
import org.kanyin.fonts.model.DrawnGlyph;

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
  private static final int DIRECTORY_HEADER = 12;
  private static final int DIRECTORY_ENTRY = 16;
  private static final int LONG_LOCA_FLAG = 50;
  private static final int GLYPH_COUNT = 4;
  private static final int ROOM = 1024;
  private static final int METRIC_COUNT = 34;
  private static final int METRIC = 4;
  private static final int MAX_COMPONENTS = 28;
  private static final int MAX_DEPTH = 30;
  private static final int COMPONENT = 8;

  // Flags of a composite glyph's component (OpenType, glyf).
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int ARGUMENTS_ARE_OFFSETS = 0x0002;
  private static final int MORE_COMPONENTS = 0x0020;

  private final GlyphTables font;

  TrimmedFont(GlyphTables font) {
    this.font = font;
  }

  /** The file of these glyphs in this order, and of what they are composed of. */
  byte[] with(List<DrawnGlyph> wanted) {
    List<DrawnGlyph> all = new ArrayList<>(wanted);
    Map<Integer, Integer> numbers = numbers(all);
    ByteBuffer loca = ByteBuffer.allocate(4 * (all.size() + 1));
    ByteBuffer metrics = ByteBuffer.allocate(METRIC * all.size());
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    for (DrawnGlyph drawing : all) {
      loca.putInt(glyf.size());
      Assembly drawn = drawing.drawn();
      glyf.writeBytes(drawn.isMade() ? composite(drawn, numbers) : outline(drawn, numbers));
      while (glyf.size() % 4 != 0) {
        glyf.write(0);
      }
      metrics.putInt(metric(drawing));
    }
    loca.putInt(glyf.size());
    Map<String, byte[]> tables =
        tables(all.size(), loca.array(), metrics.array(), glyf.toByteArray());
    extend(ByteBuffer.wrap(tables.get("maxp")), all);
    return write(tables);
  }

  /** The number at which each glyph of the font stands as it is; adds those that parts need. */
  private Map<Integer, Integer> numbers(List<DrawnGlyph> all) {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).drawn().isMade()) {
        numbers.putIfAbsent(all.get(i).drawn().glyph(), i);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (int part : parts(all.get(i).drawn())) {
        if (numbers.putIfAbsent(part, all.size()) == null) {
          all.add(new DrawnGlyph(Assembly.of(part), 0));
        }
      }
    }
    return numbers;
  }

  private List<Integer> parts(Assembly drawn) {
    if (!drawn.isMade()) {
      return font.components(drawn.glyph());
    }
    List<Integer> parts = new ArrayList<>(List.of(drawn.glyph()));
    drawn.marks().forEach(mark -> parts.add(mark.glyph()));
    return parts;
  }

  private Map<String, byte[]> tables(int count, byte[] loca, byte[] metrics, byte[] glyf) {
    Map<String, byte[]> out = new LinkedHashMap<>();
    for (String table : KEPT) {
      if (font.has(table)) {
        out.put(table, font.bytes(font.start(table), font.length(table)));
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

  /** The counts of table maxp with the glyphs that are put together. */
  private static void extend(ByteBuffer maxp, List<DrawnGlyph> all) {
    int parts = all.stream().mapToInt(d -> d.drawn().marks().size()).max().orElse(0);
    if (parts > 0) {
      maxp.putShort(MAX_COMPONENTS, (short) Math.max(parts + 1, maxp.getShort(MAX_COMPONENTS)));
      maxp.putShort(MAX_DEPTH, (short) (maxp.getShort(MAX_DEPTH) + 1));
    }
  }

  /** A glyph's bytes, its components under their new numbers. */
  private byte[] outline(Assembly drawn, Map<Integer, Integer> numbers) {
    int glyph = drawn.glyph();
    if (glyph < 0) {
      return new byte[0];
    }
    byte[] outline =
        font.bytes(
            font.start("glyf") + font.offset(glyph), font.offset(glyph + 1) - font.offset(glyph));
    for (int at : font.componentPlaces(glyph)) {
      int place = at - font.start("glyf") - font.offset(glyph) + 2;
      ByteBuffer bytes = ByteBuffer.wrap(outline);
      bytes.putShort(place, (short) (int) numbers.get(bytes.getShort(place) & 0xFFFF));
    }
    return outline;
  }

  /** A composite glyph: the letter, then its marks, each at its distance. */
  private byte[] composite(Assembly letter, Map<Integer, Integer> numbers) {
    int count = letter.marks().size() + 1;
    ByteBuffer out = ByteBuffer.allocate(GlyphTables.GLYPH_HEADER + COMPONENT * count + 2 & ~3);
    int[] box = font.box(letter.glyph());
    for (Assembly.Mark mark : letter.marks()) {
      int[] more = font.box(mark.glyph());
      box[0] = Math.min(box[0], more[0] + mark.x());
      box[1] = Math.min(box[1], more[1] + mark.y());
      box[2] = Math.max(box[2], more[2] + mark.x());
      box[3] = Math.max(box[3], more[3] + mark.y());
    }
    out.putShort((short) -1);
    for (int edge : box) {
      out.putShort((short) edge);
    }
    component(out, MORE_COMPONENTS, numbers.get(letter.glyph()), 0, 0);
    for (int i = 0; i < letter.marks().size(); i++) {
      Assembly.Mark mark = letter.marks().get(i);
      boolean last = i == letter.marks().size() - 1;
      component(out, last ? 0 : MORE_COMPONENTS, numbers.get(mark.glyph()), mark.x(), mark.y());
    }
    return out.array();
  }

  private static void component(ByteBuffer out, int flags, int glyph, int x, int y) {
    out.putShort((short) (flags | WORD_ARGUMENTS | ARGUMENTS_ARE_OFFSETS));
    out.putShort((short) glyph).putShort((short) x).putShort((short) y);
  }

  /** Advance and left side bearing; those put together have the letter's. */
  private int metric(DrawnGlyph drawing) {
    int glyph = drawing.drawn().glyph();
    int added = Math.round((float) drawing.added() * font.unitsPerEm() / 1000) << 16;
    if (glyph < 0) {
      return added;
    }
    int count = font.unsigned(font.start("hhea") + METRIC_COUNT);
    if (glyph < count) {
      return font.number(font.start("hmtx") + METRIC * glyph) + added;
    }
    int advance = font.unsigned(font.start("hmtx") + METRIC * (count - 1));
    int bearing = font.unsigned(font.start("hmtx") + METRIC * count + 2 * (glyph - count));
    return (advance << 16 | bearing) + added;
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
