package org.kanyin.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The least TrueType file that a reader takes, with the glyphs one gives it. */
final class Sfnt {
  private Sfnt() {}

  static byte[] ints(int... values) {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      out.putInt(value);
    }
    return out.array();
  }

  /** A glyph put together of another one, so many times over. */
  static byte[] composite(int part, int times) {
    ByteBuffer out = ByteBuffer.allocate(10 + 6 * times);
    out.putShort((short) -1).putLong(0x0000_0000_0064_0064L);
    for (int i = 0; i < times; i++) {
      // Flags: more components follow, arguments are offsets.
      out.putShort((short) (i < times - 1 ? 0x22 : 0x02)).putShort((short) part);
      out.putShort((short) 0);
    }
    return out.array();
  }

  static byte[] font(byte[][] glyphs, byte[] cmap) {
    int n = Math.max(1, glyphs.length);
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * (n + 1));
    for (byte[] glyph : glyphs) {
      loca.putInt(glyf.size());
      glyf.writeBytes(glyph);
    }
    while (loca.hasRemaining()) {
      loca.putInt(glyf.size());
    }
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", glyf.toByteArray());
    tables.put("loca", loca.array());
    tables.put("hmtx", new byte[4 * n]);
    ByteBuffer head = ByteBuffer.allocate(54);
    head.putInt(0x10000).putInt(0).putInt(0).putInt(0x5F0F3CF5).putShort((short) 0);
    head.putShort((short) 1000).putShort(50, (short) 1);
    tables.put("head", head.array());
    tables.put("hhea", ByteBuffer.allocate(36).putInt(0x10000).putShort(34, (short) n).array());
    tables.put("maxp", ByteBuffer.allocate(32).putInt(0x10000).putShort((short) n).array());
    if (cmap.length > 0) {
      tables.put("cmap", cmap);
    }
    return file(tables);
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int at = 12 + 16 * tables.size();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(at);
    head.putInt(0x10000).putShort((short) tables.size()).putShort((short) 0).putInt(0);
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      head.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0);
      head.putInt(at + body.size()).putInt(table.getValue().length);
      body.writeBytes(table.getValue());
      while (body.size() % 4 != 0) {
        body.write(0);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.array());
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }
}
