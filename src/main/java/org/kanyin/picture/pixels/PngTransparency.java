package org.kanyin.picture.pixels;

import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one transparent colour of a grey or RGB PNG (ISO/IEC 15948, 11.3.2.1). Some versions of the
 * JDK's reader heed it and some do not, so it is taken from them.
 */
final class PngTransparency {
  private static final int COLOUR_TYPE = 25;
  private static final int PALETTE = 3;
  private static final int SIGNATURE = 8;
  private static final int OVERHEAD = 12;

  private PngTransparency() {}

  /** Where the chunk begins, of a file of our own making; empty where there is none to mind. */
  private static Optional<Integer> chunk(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE;
    while (png[COLOUR_TYPE] != PALETTE && at < png.length) {
      if (new String(png, at + 4, 4, StandardCharsets.ISO_8859_1).equals("tRNS")) {
        return Optional.of(at);
      }
      at += OVERHEAD + in.getInt(at);
    }
    return Optional.empty();
  }

  static byte[] without(byte[] png) {
    Optional<Integer> at = chunk(png);
    if (at.isEmpty()) {
      return png;
    }
    int end = at.get() + OVERHEAD + ByteBuffer.wrap(png).getInt(at.get());
    ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
    out.write(png, 0, at.get());
    out.write(png, end, png.length - end);
    return out.toByteArray();
  }

  /**
   * The pixels with what is transparent transparent.
   *
   * @param stored the samples as they were read, before 16 bits became 8
   * @param bits of a component in the file
   */
  static Pixels applied(Pixels pixels, Raster stored, byte[] png, int bits) {
    Optional<Integer> at = chunk(png);
    if (at.isEmpty() || pixels.hasOpacity()) {
      return pixels;
    }
    int bands = pixels.bands();
    int[] clear = new int[bands];
    for (int b = 0; b < bands; b++) {
      clear[b] = ByteBuffer.wrap(png).getShort(at.get() + 8 + 2 * b) & ((1 << bits) - 1);
    }
    byte[] out = new byte[pixels.width() * pixels.height() * (bands + 1)];
    for (int i = 0; i < pixels.width() * pixels.height(); i++) {
      boolean same = true;
      for (int b = 0; b < bands; b++) {
        byte value = pixels.data()[i * bands + b];
        out[i * (bands + 1) + b] = value;
        same &=
            bits == 16
                ? clear[b] == stored.getSample(i % pixels.width(), i / pixels.width(), b)
                : clear[b] * 255 / ((1 << bits) - 1) == (value & 0xFF);
      }
      out[i * (bands + 1) + bands] = (byte) (same ? 0 : 255);
    }
    return new Pixels(pixels.width(), pixels.height(), bands + 1, out);
  }
}
