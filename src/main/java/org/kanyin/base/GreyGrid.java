package org.kanyin.base;

import java.awt.image.BufferedImage;

/** A picture seen from afar: its tones, averaged to a few cells. */
public final class GreyGrid {
  private static final int WHITE = 255;

  private GreyGrid() {}

  /**
   * The picture on white, row by row from the top, 0 for black to 255; each cell is the mean of the
   * pixels that it covers.
   */
  public static double[] of(BufferedImage image, int across, int down) {
    double[] sums = new double[across * down];
    double[] areas = new double[across * down];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      int first = y * down / image.getHeight();
      int last = Math.min(down - 1, ((y + 1) * down - 1) / image.getHeight());
      for (int x = 0; x < row.length; x++) {
        int left = x * across / row.length;
        int right = Math.min(across - 1, ((x + 1) * across - 1) / row.length);
        double tone = onWhite(row[x]);
        for (int j = first; j <= last; j++) {
          for (int i = left; i <= right; i++) {
            sums[j * across + i] += tone;
            areas[j * across + i]++;
          }
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = areas[i] == 0 ? WHITE : sums[i] / areas[i];
    }
    return sums;
  }

  private static double onWhite(int argb) {
    double opacity = (argb >>> 24) / (double) WHITE;
    return opacity * luminance(argb) + (1 - opacity) * WHITE;
  }

  /** Of 0xRRGGBB (ITU-R BT.601). */
  public static double luminance(int rgb) {
    return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000.0;
  }
}
