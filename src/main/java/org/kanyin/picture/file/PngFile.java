package org.kanyin.picture.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.kanyin.picture.model.PictureFormat;

/**
 * PNG (ISO/IEC 15948): chunks, and whether the data are as many as the header promises. Kept of it:
 * header, palette, transparency, colour profile, data.
 */
public final class PngFile {
  private static final int SIGNATURE = 8;
  private static final int OVERHEAD = 12;
  private static final int MOST_PROFILE_BYTES = 16 << 20;
  private static final int LONGEST_NAME = 80;
  private static final int PALETTE = 3;

  private final byte[] file;
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int bits;
  private int colour;
  private int interlace;
  private int palette;
  private int orientation = PictureData.UPRIGHT;
  private byte[] profile = ColourProfile.NONE;
  private boolean profileDropped;

  private PngFile(byte[] file) {
    this.file = file;
  }

  public static PictureData of(byte[] file) throws FaultyPictureException {
    return new PngFile(file).read();
  }

  /** Bytes of a pixel's components (11.2.2). */
  private int samples() {
    return switch (colour) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private PictureData read() throws FaultyPictureException {
    plain.write(file, 0, SIGNATURE);
    int at = SIGNATURE;
    boolean ended = false;
    while (!ended) {
      if (at + OVERHEAD > file.length) {
        throw FaultyPictureException.cut();
      }
      ByteBuffer in = ByteBuffer.wrap(file);
      int length = in.getInt(at);
      if (length < 0 || length > file.length - at - OVERHEAD) {
        throw FaultyPictureException.cut();
      }
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (at == SIGNATURE) {
        header(type, in, length);
      }
      ended = type.equals("IEND");
      chunk(type, at + 8, length);
      at += OVERHEAD + length;
    }
    if (colour == PALETTE && palette == 0) {
      throw FaultyPictureException.broken("没有调色板");
    }
    if (data.size() == 0) {
      throw FaultyPictureException.broken("没有图像数据");
    }
    boolean exact = checkData();
    write("IDAT", data.toByteArray());
    write("IEND", new byte[0]);
    boolean embeddable = interlace == 0 && bits <= 8 && exact;
    return new PictureData(
        PictureFormat.PNG,
        width,
        height,
        colour == PALETTE ? 3 : samples(),
        bits,
        orientation,
        plain.toByteArray(),
        profile,
        profileDropped,
        embeddable);
  }

  private void header(String type, ByteBuffer in, int length) throws FaultyPictureException {
    if (!type.equals("IHDR") || length != 13) {
      throw FaultyPictureException.broken("没有文件头");
    }
    width = in.getInt(16);
    height = in.getInt(20);
    bits = file[24];
    colour = file[25];
    interlace = file[28];
    boolean depth =
        switch (colour) {
          case 0 -> Set.of(1, 2, 4, 8, 16).contains(bits);
          case PALETTE -> Set.of(1, 2, 4, 8).contains(bits);
          case 2, 4, 6 -> bits == 8 || bits == 16;
          default -> throw FaultyPictureException.broken("颜色类型 " + colour + " 不存在");
        };
    if (!depth) {
      throw FaultyPictureException.broken("这种颜色不能每色 " + bits + " 位");
    } else if (file[26] != 0 || file[27] != 0 || (interlace & 0xFE) != 0) {
      throw FaultyPictureException.broken("压缩或隔行的方式不存在");
    } else if (width <= 0 || height <= 0) {
      throw FaultyPictureException.broken("大小是 " + width + "×" + height);
    }
    PixelLimit.check(width, height);
    write("IHDR", Arrays.copyOfRange(file, 16, 29));
  }

  private void chunk(String type, int at, int length) throws FaultyPictureException {
    switch (type) {
      case "PLTE" -> {
        if (length == 0 || length % 3 != 0 || length > 768 || palette > 0) {
          throw FaultyPictureException.broken("调色板不对");
        }
        palette = length / 3;
        if (colour == PALETTE) {
          write(type, Arrays.copyOfRange(file, at, at + length));
        }
      }
      case "tRNS" -> transparency(at, length);
      case "iCCP" -> profile(Arrays.copyOfRange(file, at, at + length));
      case "eXIf" ->
          orientation = new TiffTags(Arrays.copyOfRange(file, at, at + length)).orientation();
      case "IDAT" -> data.write(file, at, length);
      default -> {
        boolean critical = (type.charAt(0) & 0x20) == 0;
        if (critical && !Set.of("IHDR", "IEND").contains(type)) {
          throw FaultyPictureException.broken("有不认得的必要部分");
        }
      }
    }
  }

  private void transparency(int at, int length) throws FaultyPictureException {
    boolean right =
        switch (colour) {
          case 0 -> length == 2;
          case 2 -> length == 6;
          case PALETTE -> length >= 1 && length <= palette;
          default -> false;
        };
    if (!right) {
      throw FaultyPictureException.broken("透明部分的数据不对");
    }
    write("tRNS", Arrays.copyOfRange(file, at, at + length));
  }

  /** Name, nought, method, then the profile deflated (11.3.3.3). */
  private void profile(byte[] chunk) {
    int name = 0;
    while (name < Math.min(chunk.length, LONGEST_NAME) && chunk[name] != 0) {
      name++;
    }
    int from = Math.min(chunk.length, name + 2);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(chunk, from, chunk.length - from))) {
      byte[] found = in.readNBytes(MOST_PROFILE_BYTES);
      int components = colour == 0 || colour == 4 ? 1 : 3;
      if (ColourProfile.fits(found, components)) {
        profile = found;
        write("iCCP", chunk);
        return;
      }
    } catch (IOException e) {
      // Not deflated: no profile either.
    }
    profileDropped = true;
  }

  /**
   * The data inflate to as many bytes as the header promises, each row with a filter.
   *
   * @return whether to no more than that
   */
  private boolean checkData() throws FaultyPictureException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data.toByteArray());
      byte[] buffer = new byte[1 << 16];
      PngRows rows = new PngRows(width, height, samples() * bits, interlace == 1);
      while (!rows.complete()) {
        int n = inflater.inflate(buffer);
        if (n == 0) {
          throw FaultyPictureException.cut();
        }
        rows.take(buffer, n);
      }
      return rows.fits() && inflater.inflate(buffer) == 0;
    } catch (DataFormatException e) {
      throw FaultyPictureException.broken("图像数据解不开");
    } finally {
      inflater.end();
    }
  }

  private void write(String type, byte[] content) {
    write(plain, type, content);
  }

  /** Appends a chunk. */
  public static void write(ByteArrayOutputStream out, String type, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(OVERHEAD + content.length);
    chunk.putInt(content.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(content);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, content.length + 4);
    chunk.putInt((int) crc.getValue());
    out.writeBytes(chunk.array());
  }
}
