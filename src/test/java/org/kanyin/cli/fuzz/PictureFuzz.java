package org.kanyin.cli.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures of pixels: of every way to store them, spoilt. */
public final class PictureFuzz implements Fuzz {
  private static final List<String> FORMATS = List.of("png", "jpeg", "gif", "bmp", "tiff");
  private static final int[] TYPES = {
    BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_GRAY,
    BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_USHORT_GRAY
  };

  private final Map<String, List<byte[]>> sound = new HashMap<>();

  public PictureFuzz() {
    for (String format : FORMATS) {
      List<byte[]> files = new ArrayList<>();
      for (int type : TYPES) {
        byte[] file = written(format, type);
        if (file.length > 0) {
          files.add(file);
        }
      }
      sound.put(format, files);
    }
  }

  static byte[] sound(String format) {
    return written(format, BufferedImage.TYPE_INT_RGB);
  }

  /** Empty where the format cannot hold such pixels. */
  private static byte[] written(String format, int type) {
    BufferedImage image = new BufferedImage(24, 20, type);
    for (int i = 0; i < 24 * 20; i++) {
      image.setRGB(i % 24, i / 24, 0xFF000000 | i * 7919);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      return ImageIO.write(image, format, out) ? out.toByteArray() : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FuzzCase make(Random random) {
    String format = Outside.pick(random, FORMATS);
    byte[] file =
        random.nextInt(3) == 0
            ? PngChunks.of(random)
            : ByteMutation.of(Outside.pick(random, sound.get(format)), random);
    Map<String, byte[]> files = new HashMap<>();
    String name = "图 %41'" + random.nextInt(9) + "." + format;
    files.put("i/issue.xml", FuzzCase.showing(name.replace("'", "&apos;")));
    files.put("i/" + name, file);
    FuzzCase plain = FuzzCase.render(files);
    List<String> press = new ArrayList<>(plain.command());
    press.add("--press");
    return random.nextInt(6) == 0 ? new FuzzCase(files, press) : plain;
  }

  /** PNG of chunks that are whole, and do not agree with each other. */
  private static final class PngChunks {
    private static final List<String> KINDS =
        List.of(
            "tRNS", "gAMA", "cHRM", "sBIT", "iCCP", "tEXt", "zTXt", "eXIf", "acTL", "PLTE", "IDAT",
            "bKGD", "hIST", "pHYs", "QQQQ", "qqqq", "IEND");

    static byte[] of(Random random) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      int colour =
          random.nextInt(20) == 0
              ? random.nextInt(9)
              : List.of(0, 2, 3, 4, 6).get(random.nextInt(5));
      int bits = 1 << random.nextInt(5);
      int width = random.nextInt(8) == 0 ? 1 << random.nextInt(31) : 1 + random.nextInt(40);
      int height = random.nextInt(8) == 0 ? 1 << random.nextInt(31) : 1 + random.nextInt(40);
      ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits);
      head.put((byte) colour).put(new byte[2]).put((byte) random.nextInt(3));
      chunk(out, "IHDR", head.array());
      for (int n = random.nextInt(4); n > 0; n--) {
        byte[] content = new byte[random.nextInt(40)];
        random.nextBytes(content);
        chunk(out, Outside.pick(random, KINDS), content);
      }
      byte[] palette = new byte[3 << (bits & 7)];
      random.nextBytes(palette);
      chunk(out, "PLTE", palette);
      int rows = Math.min(1 << 24, Math.max(0, width * height * 8 + random.nextInt(9) * 400 - 400));
      chunk(out, "IDAT", deflated(new byte[rows]));
      chunk(out, "IEND", new byte[0]);
      return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
      Deflater deflater = new Deflater();
      deflater.setInput(bytes);
      deflater.finish();
      byte[] out = new byte[bytes.length + 100];
      int length = deflater.deflate(out);
      deflater.end();
      return java.util.Arrays.copyOf(out, length);
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) {
      byte[] name = kind.getBytes(StandardCharsets.ISO_8859_1);
      CRC32 crc = new CRC32();
      crc.update(name);
      crc.update(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
      out.writeBytes(name);
      out.writeBytes(content);
      out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
  }
}
