package org.kanyin.inspect.model;

import java.time.Duration;

/**
 * How much a foreign file may cost.
 *
 * @param time of the processor that all readings of the file may take; then they are given up
 * @param fileBytes a larger file is not opened
 * @param streamBytes a larger stream, unpacked, is not read: measured before it is
 * @param pages a file with more is no issue
 * @param glyphs of one page; more are not kept
 * @param shapes of one page; more are not kept
 */
public record PdfLimits(
    Duration time, long fileBytes, long streamBytes, int pages, int glyphs, int shapes) {
  public static final PdfLimits ORDINARY =
      new PdfLimits(Duration.ofSeconds(12), 500L << 20, 192L << 20, 5_000, 200_000, 50_000);

  public PdfLimits within(Duration other) {
    return new PdfLimits(other, fileBytes, streamBytes, pages, glyphs, shapes);
  }
}
