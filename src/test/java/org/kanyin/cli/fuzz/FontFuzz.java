package org.kanyin.cli.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** An office's own font, spoilt in its directory, in one of its tables, or cut. */
public final class FontFuzz implements Fuzz {
  /** Of the table directory (OpenType, Organization of an OpenType Font). */
  private static final int HEADER = 12;

  private static final int RECORD = 16;
  private static final String OFFICE =
      "<office xmlns='urn:kanyin:issue'><fonts><font role='%s' src='f.ttf'/></fonts></office>";

  private final byte[] sound;

  public FontFuzz() throws IOException {
    sound = Files.readAllBytes(Path.of("fonts/Tinos_400Regular.ttf"));
  }

  @Override
  public FuzzCase make(Random random) {
    byte[] font = sound.clone();
    for (int n = 1 + random.nextInt(3); n > 0 && font.length > 512; n--) {
      font = spoilt(font, random);
    }
    Map<String, byte[]> files = new HashMap<>();
    String role = Outside.pick(random, java.util.List.of("song", "latin", "hei"));
    String office = OFFICE.replace("%s", role);
    files.put("office.xml", office.getBytes(StandardCharsets.UTF_8));
    files.put("f.ttf", font);
    files.put("i/issue.xml", FuzzCase.issue("<p>正文 abc é fi Ǻ 1/2 ọ̀.</p>"));
    return random.nextInt(4) == 0
        ? new FuzzCase(files, java.util.List.of("fonts", "~/i/issue.xml"))
        : FuzzCase.render(files);
  }

  private static byte[] spoilt(byte[] font, Random random) {
    int tables = ByteBuffer.wrap(font).getShort(4) & 0xFFFF;
    int record = HEADER + RECORD * random.nextInt(Math.min(24, Math.max(1, tables)));
    ByteBuffer in = ByteBuffer.wrap(font);
    int offset = in.getInt(record + 8);
    int length = in.getInt(record + 12);
    boolean inside = offset > 0 && length > 0 && offset + length > 0 && offset < font.length;
    switch (random.nextInt(7)) {
      case 0 -> in.putInt(record + 8, edge(random, font.length));
      case 1 -> in.putInt(record + 12, edge(random, font.length));
      case 2 -> in.putInt(record, random.nextInt());
      case 3 -> {
        return random.nextInt(4) == 0 ? Arrays.copyOf(font, random.nextInt(font.length)) : font;
      }
      case 4 -> {
        if (inside) {
          Arrays.fill(
              font,
              offset,
              Math.min(font.length, offset + length),
              (byte) (random.nextBoolean() ? 0 : 0xFF));
        }
      }
      default -> {
        for (int n = 1 + random.nextInt(40); n > 0 && inside; n--) {
          int within = Math.min(length, random.nextBoolean() ? 64 : length);
          int at = Math.min(font.length - 1, offset + random.nextInt(within));
          font[at] = (byte) random.nextInt(256);
        }
      }
    }
    return font;
  }

  private static int edge(Random random, int length) {
    return Outside.pick(
        random, java.util.List.of(0, 1, -1, length, length - 1, Integer.MAX_VALUE, length / 2));
  }
}
