package org.kanyin.picture.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A format, known by a file's first bytes. */
public enum PictureFormat {
  PNG("PNG", List.of("png")),
  JPEG("JPEG", List.of("jpg", "jpeg")),
  GIF("GIF", List.of("gif")),
  BMP("BMP", List.of("bmp")),
  TIFF("TIFF", List.of("tif", "tiff")),
  WEBP("WebP", List.of("webp")),
  SVG("SVG", List.of("svg")),
  HEIC("HEIC", List.of("heic", "heif", "avif")),
  PDF("PDF", List.of("pdf")),
  PSD("PSD", List.of("psd")),
  UNKNOWN("", List.of());

  private final String written;
  private final List<String> extensions;

  PictureFormat(String written, List<String> extensions) {
    this.written = written;
    this.extensions = extensions;
  }

  /** As findings say it; empty where it is none that is known. */
  public String written() {
    return written;
  }

  /** Endings of its files, lower-case. */
  public List<String> extensions() {
    return extensions;
  }

  public static PictureFormat of(byte[] b) {
    if (begins(b, "\u0089PNG\r\n\u001A\n")) {
      return PNG;
    } else if (begins(b, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    } else if (begins(b, "GIF8")) {
      return GIF;
    } else if (begins(b, "BM")) {
      return BMP;
    } else if (begins(b, "II*\0") || begins(b, "MM\0*")) {
      return TIFF;
    } else if (begins(b, "RIFF") && latin(b, 8, 4).equals("WEBP")) {
      return WEBP;
    } else if (begins(b, "%PDF")) {
      return PDF;
    } else if (begins(b, "8BPS")) {
      return PSD;
    } else if (b.length > 12 && latin(b, 4, 4).equals("ftyp")) {
      return HEIC;
    }
    String head = latin(b, 0, 4_096).replace("\0", "");
    return head.contains("<svg") || head.contains(":svg") ? SVG : UNKNOWN;
  }

  private static boolean begins(byte[] b, String latin) {
    return latin(b, 0, latin.length()).equals(latin);
  }

  private static String latin(byte[] b, int from, int length) {
    int end = Math.min(b.length, from + length);
    return from >= end ? "" : new String(b, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
