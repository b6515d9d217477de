package org.kanyin.manifest.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a picture say. Nothing is decoded. */
final class PictureHeader {
  /** Pixels, or user units of an SVG. */
  record Size(int width, int height) {}

  private PictureHeader() {}

  /** {@code PNG}, {@code JPEG}, {@code SVG}, another format's name, or empty. */
  static String format(byte[] b) {
    if (begins(b, "\u0089PNG\r\n\u001A\n")) {
      return "PNG";
    } else if (begins(b, "\u00FF\u00D8\u00FF")) {
      return "JPEG";
    } else if (begins(b, "GIF8")) {
      return "GIF";
    } else if (begins(b, "BM")) {
      return "BMP";
    } else if (begins(b, "II*\0") || begins(b, "MM\0*")) {
      return "TIFF";
    } else if (begins(b, "RIFF") && b.length > 12 && latin(b, 8, 4).equals("WEBP")) {
      return "WebP";
    } else if (begins(b, "%PDF")) {
      return "PDF";
    } else if (begins(b, "8BPS")) {
      return "PSD";
    } else if (b.length > 12 && latin(b, 4, 4).equals("ftyp")) {
      return "HEIC";
    }
    String head = latin(b, 0, 4_096).replace("\0", "");
    return head.contains("<svg") || head.contains(":svg") ? "SVG" : "";
  }

  /** Walks the chunks, so that a file cut short is known without decoding (PNG, 5). */
  static Optional<Size> png(byte[] b) {
    if (b.length < 33 || !latin(b, 12, 4).equals("IHDR")) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(b);
    Size size = new Size(in.getInt(16), in.getInt(20));
    long at = 8;
    while (at + 12 <= b.length) {
      int length = in.getInt((int) at);
      if (length < 0) {
        return Optional.empty();
      } else if (latin(b, (int) at + 4, 4).equals("IEND")) {
        return positive(size);
      }
      at += 12L + length;
    }
    return Optional.empty();
  }

  /** Reads markers up to the frame header (ITU-T T.81, B.2.2). */
  static Optional<Size> jpeg(byte[] b) {
    int at = 2;
    while (at + 9 < b.length) {
      if ((b[at] & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      int marker = b[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
        continue;
      }
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return positive(new Size(u16(b, at + 7), u16(b, at + 5)));
      } else if (marker == 0xDA || marker == 0xD9) {
        return Optional.empty();
      }
      at += 2 + Math.max(2, u16(b, at + 2));
    }
    return Optional.empty();
  }

  private static Optional<Size> positive(Size size) {
    return size.width() > 0 && size.height() > 0 ? Optional.of(size) : Optional.empty();
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) << 8 | (b[at + 1] & 0xFF);
  }

  private static boolean begins(byte[] b, String latin) {
    return latin(b, 0, latin.length()).equals(latin);
  }

  private static String latin(byte[] b, int from, int length) {
    int end = Math.min(b.length, from + length);
    return from >= end ? "" : new String(b, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
