package org.kanyin.seal.press;

import java.util.Optional;

/**
 * Colours as two inks, black and the publication's own: each lets through of the other's light what
 * it would let through of the paper's.
 */
final class Duotone {
  /** 256ths in each of R, G, B: less than this no one sees in a picture. */
  private static final double NEAR = 24;

  /** Nearer than this to the full own ink is meant to be it, as everywhere on the page. */
  private static final double SAME = 40;

  private static final int FULL = 255;

  private final Optional<Integer> ink;

  /**
   * @param ink the publication's own colour by its RGB value; empty for black alone
   */
  Duotone(Optional<Integer> ink) {
    this.ink = ink;
  }

  /**
   * Pairs of black and own ink, 255 for full.
   *
   * @param colours RGB values
   * @return empty where any of them is another colour
   */
  Optional<byte[]> inks(int[] colours) {
    byte[] inks = new byte[2 * colours.length];
    int last = -1;
    for (int i = 0; i < colours.length; i++) {
      int rgb = colours[i] & 0xFFFFFF;
      if (rgb == last) {
        inks[2 * i] = inks[2 * i - 2];
        inks[2 * i + 1] = inks[2 * i - 1];
      } else if (!put(rgb, inks, 2 * i)) {
        return Optional.empty();
      }
      last = rgb;
    }
    return Optional.of(inks);
  }

  private boolean put(int rgb, byte[] inks, int at) {
    double[] c = channels(rgb);
    double most = Math.max(c[0], Math.max(c[1], c[2]));
    double least = Math.min(c[0], Math.min(c[1], c[2]));
    // No more hue than a camera's noise is grey.
    if (most - least <= NEAR / 2) {
      inks[at] = (byte) Math.round(FULL - (most + least) / 2);
      return true;
    }
    if (ink.isEmpty()) {
      return false;
    }
    double[] full = channels(ink.get());
    if (distance(c, full) <= SAME) {
      inks[at + 1] = (byte) FULL;
      return true;
    }
    double own = own(c, full);
    double light = light(c, full, own);
    inks[at] = (byte) Math.round(FULL * (1 - light));
    inks[at + 1] = (byte) Math.round(FULL * own);
    double[] seen = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      seen[i] = light * (FULL - own * (FULL - full[i]));
    }
    return distance(c, seen) <= NEAR;
  }

  /** The share of own ink, from the channel it darkens most beside the one it darkens least. */
  private static double own(double[] c, double[] full) {
    int dark = 0;
    int bright = 0;
    for (int i = 1; i < full.length; i++) {
      dark = full[i] < full[dark] ? i : dark;
      bright = full[i] > full[bright] ? i : bright;
    }
    double ratio = c[bright] <= 0 ? 1 : c[dark] / c[bright];
    double takes = 1 - full[dark] / FULL - ratio * (1 - full[bright] / FULL);
    return takes <= 0 ? 0 : Math.max(0, Math.min(1, (1 - ratio) / takes));
  }

  /** What black leaves of the light. */
  private static double light(double[] c, double[] full, double own) {
    double seen = 0;
    double there = 0;
    for (int i = 0; i < c.length; i++) {
      seen += c[i];
      there += FULL - own * (FULL - full[i]);
    }
    return there <= 0 ? 0 : Math.min(1, seen / there);
  }

  private static double distance(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  private static double[] channels(int rgb) {
    return new double[] {rgb >> 16 & FULL, rgb >> 8 & FULL, rgb & FULL};
  }
}
