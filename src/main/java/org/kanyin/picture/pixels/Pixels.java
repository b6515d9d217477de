package org.kanyin.picture.pixels;

/**
 * Pixels row by row, components together.
 *
 * @param bands 1 grey, 2 grey and opacity, 3 RGB, 4 RGB and opacity (or process colours, as {@link
 *     PixelReader#process} reads them)
 */
record Pixels(int width, int height, int bands, byte[] data) {
  boolean hasOpacity() {
    return bands == 2 || bands == 4;
  }

  /** Upright, as an orientation of EXIF 2.32 says the pixels lie. */
  Pixels turned(int orientation) {
    if (orientation == 1) {
      return this;
    }
    boolean side = orientation > 4;
    int w = side ? height : width;
    int h = side ? width : height;
    byte[] out = new byte[data.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int fromX = side ? y : x;
        int fromY = side ? x : y;
        boolean flipX =
            orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean flipY =
            orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        fromX = flipX ? width - 1 - fromX : fromX;
        fromY = flipY ? height - 1 - fromY : fromY;
        System.arraycopy(data, (fromY * width + fromX) * bands, out, (y * w + x) * bands, bands);
      }
    }
    return new Pixels(w, h, bands, out);
  }

  /** A part of it. */
  Pixels cropped(int x, int y, int w, int h) {
    byte[] out = new byte[w * h * bands];
    for (int row = 0; row < h; row++) {
      int from = ((y + row) * width + x) * bands;
      System.arraycopy(data, from, out, row * w * bands, w * bands);
    }
    return new Pixels(w, h, bands, out);
  }

  /** Without colours: luminance as ITU-R BT.601 weighs it, which PDF viewers use too. */
  Pixels grey() {
    if (bands < 3) {
      return this;
    }
    int to = bands - 2;
    byte[] out = new byte[width * height * to];
    for (int i = 0; i < width * height; i++) {
      int at = i * bands;
      int light =
          299 * (data[at] & 0xFF) + 587 * (data[at + 1] & 0xFF) + 114 * (data[at + 2] & 0xFF);
      out[i * to] = (byte) ((light + 500) / 1000);
      if (to == 2) {
        out[i * to + 1] = data[at + 3];
      }
    }
    return new Pixels(width, height, to, out);
  }

  /** Each pixel the mean of what it covers, weighed by area and, where there is any, by opacity. */
  Pixels reduced(int w, int h) {
    byte[] out = new byte[w * h * bands];
    double[] sums = new double[w * (bands + 1)];
    double down = (double) height / h;
    for (int y = 0; y < h; y++) {
      java.util.Arrays.fill(sums, 0);
      double from = y * down;
      double to = Math.min(height, (y + 1) * down);
      for (int row = (int) from; row < Math.ceil(to - 1e-9) && row < height; row++) {
        addRow(row, Math.min(row + 1, to) - Math.max(row, from), sums, w);
      }
      writeRow(sums, out, y * w * bands, w);
    }
    return new Pixels(w, h, bands, out);
  }

  private void addRow(int row, double share, double[] sums, int w) {
    double across = (double) width / w;
    for (int x = 0; x < w; x++) {
      double from = x * across;
      double to = Math.min(width, (x + 1) * across);
      for (int column = (int) from; column < to - 1e-9 && column < width; column++) {
        double area = share * (Math.min(column + 1, to) - Math.max(column, from));
        int at = (row * width + column) * bands;
        double weight = hasOpacity() ? area * (data[at + bands - 1] & 0xFF) : area;
        int sum = x * (bands + 1);
        int colours = hasOpacity() ? bands - 1 : bands;
        for (int b = 0; b < colours; b++) {
          sums[sum + b] += weight * (data[at + b] & 0xFF);
        }
        sums[sum + colours] += weight;
        if (hasOpacity()) {
          sums[sum + bands] += area;
        }
      }
    }
  }

  private void writeRow(double[] sums, byte[] out, int start, int w) {
    int colours = hasOpacity() ? bands - 1 : bands;
    for (int x = 0; x < w; x++) {
      int sum = x * (bands + 1);
      double weight = sums[sum + colours];
      for (int b = 0; b < colours; b++) {
        out[start + x * bands + b] = (byte) (weight > 0 ? Math.round(sums[sum + b] / weight) : 0);
      }
      if (hasOpacity()) {
        out[start + x * bands + colours] = (byte) Math.round(weight / sums[sum + bands]);
      }
    }
  }
}
