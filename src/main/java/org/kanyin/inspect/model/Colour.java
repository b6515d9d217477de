package org.kanyin.inspect.model;

import java.util.List;

/**
 * What something is painted with.
 *
 * @param space {@code DeviceGray}, {@code DeviceRGB}, {@code DeviceCMYK}, {@code ICCBased-3},
 *     {@code Separation 专红}, {@code Pattern} …
 * @param components as the space has them
 * @param rgb 0xRRGGBB on the screen; −1 where there is no one colour (a pattern)
 * @param overprint whether plates that it leaves empty keep what lies beneath (PDF 32000-1, 8.6.7);
 *     of DeviceCMYK only where the overprint mode is 1
 */
public record Colour(String space, List<Double> components, int rgb, boolean overprint) {
  /** Less difference than this between the greatest and least of R, G, B is grey to the eye. */
  private static final int GREY = 24;

  public static final Colour BLACK = new Colour("DeviceGray", List.of(0.0), 0, false);

  public Colour {
    components = List.copyOf(components);
  }

  private int channel(int shift) {
    return rgb >> shift & 0xFF;
  }

  /** Whether the eye sees a hue. */
  public boolean isChromatic() {
    int most = Math.max(channel(16), Math.max(channel(8), channel(0)));
    int least = Math.min(channel(16), Math.min(channel(8), channel(0)));
    return rgb >= 0 && most - least > GREY;
  }

  /** Whether nothing of it is seen on white paper. */
  public boolean isWhite() {
    return rgb == 0xFFFFFF;
  }

  /** Printed from three colours or more for what one black plate could print. */
  public boolean isRgb() {
    return space.equals("DeviceRGB") || space.equals("ICCBased-3") || space.equals("CalRGB");
  }
}
