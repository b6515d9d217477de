package org.kanyin.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A CFF font (Adobe Technical Note 5176) of two glyphs whose subroutines call each other. */
final class CompactFont {
  private static final int BIAS = 107;

  private CompactFont() {}

  /** Each global subroutine calls the next so many times, the last calls the first. */
  static byte[] of(int deep, int times) {
    List<byte[]> calls =
        IntStream.range(0, deep).mapToObj(i -> calls((i + 1) % deep, times)).toList();
    byte[] glyph = calls(0, times);
    byte[] head = {1, 0, 4, 1};
    byte[] names = index(List.of("X".getBytes(StandardCharsets.US_ASCII)));
    byte[] strings = index(List.of());
    byte[] subroutines = index(calls);
    // The dictionary's numbers are written in five bytes, so its length is known: 5 + 1 + 10 + 1.
    int dictionary = 17;
    int shapes = head.length + names.length + 5 + dictionary + strings.length + subroutines.length;
    ByteArrayOutputStream top = new ByteArrayOutputStream();
    number(top, shapes).write(17);
    byte[] glyphs = index(List.of(glyph, glyph));
    number(top, 0);
    number(top, shapes + glyphs.length).write(18);
    return Stream.of(
            head,
            names,
            index(List.of(top.toByteArray())),
            strings,
            subroutines,
            glyphs,
            new byte[4])
        .map(part -> new String(part, StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] calls(int subroutine, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      out.write(subroutine - BIAS + 139);
      out.write(29);
    }
    out.write(11);
    return out.toByteArray();
  }

  private static ByteArrayOutputStream number(ByteArrayOutputStream out, int value) {
    out.write(29);
    out.writeBytes(Sfnt.ints(value));
    return out;
  }

  /** Offsets of one byte, or of two where they do not fit. */
  private static byte[] index(List<byte[]> items) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(items.size() >> 8);
    out.write(items.size());
    if (items.isEmpty()) {
      return out.toByteArray();
    }
    int size = items.stream().mapToInt(item -> item.length).sum() < 255 ? 1 : 2;
    out.write(size);
    int offset = 1;
    for (int i = 0; i <= items.size(); i++) {
      if (size == 2) {
        out.write(offset >> 8);
      }
      out.write(offset);
      offset += i < items.size() ? items.get(i).length : 0;
    }
    items.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
