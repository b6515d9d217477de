package org.kanyin.seal.content;

/** Numbers as PDF writes them (PDF 32000 §7.3.3), no digit more than asked for. */
public final class PdfNumbers {
  private static final long[] SCALES = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private PdfNumbers() {}

  /** The value rounded to so many decimals, without trailing noughts. */
  public static String format(double value, int decimals) {
    long scale = SCALES[decimals];
    long scaled = Math.round(value * scale);
    if (scaled == 0) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    long magnitude = Math.abs(scaled);
    out.append(scaled < 0 ? "-" : "");
    long whole = magnitude / scale;
    long fraction = magnitude % scale;
    if (whole > 0 || fraction == 0) {
      out.append(whole);
    }
    if (fraction > 0) {
      String digits = Long.toString(scale + fraction).substring(1);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      out.append('.').append(digits, 0, end);
    }
    return out.toString();
  }
}
