package org.kanyin.picture.file;

/** Counts the rows of inflated PNG data as they come (ISO/IEC 15948, 8 and 9). */
final class PngRows {
  /** Adam7: where each pass begins and how far its pixels are apart: x, y, dx, dy (8.2). */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] WHOLE = {{0, 0, 1, 1}};
  private static final int FILTERS = 4;

  private final int width;
  private final int height;
  private final int bitsPerPixel;
  private final int[][] passes;
  private int pass = -1;
  private long rowsLeft;
  private long rowBytes;
  private long left;
  private boolean beyond;

  PngRows(int width, int height, int bitsPerPixel, boolean interlaced) {
    this.width = width;
    this.height = height;
    this.bitsPerPixel = bitsPerPixel;
    this.passes = interlaced ? PASSES : WHOLE;
    nextPass();
  }

  private void nextPass() {
    rowsLeft = 0;
    while (rowsLeft == 0 && ++pass < passes.length) {
      int[] p = passes[pass];
      long across = Math.max(0, (width - p[0] + p[2] - 1) / p[2]);
      rowsLeft = across == 0 ? 0 : Math.max(0, (height - p[1] + p[3] - 1) / p[3]);
      rowBytes = (across * bitsPerPixel + 7) / 8;
    }
    left = 0;
  }

  boolean complete() {
    return pass >= passes.length;
  }

  /** Whether nothing came after the last row. */
  boolean fits() {
    return !beyond;
  }

  void take(byte[] buffer, int count) throws FaultyPictureException {
    int at = 0;
    while (at < count && !complete()) {
      if (left == 0) {
        if (buffer[at] < 0 || buffer[at] > FILTERS) {
          throw FaultyPictureException.broken("图像数据里有一行的写法不存在");
        }
        at++;
        left = rowBytes;
      }
      long n = Math.min(left, count - at);
      at += (int) n;
      left -= n;
      if (left == 0 && --rowsLeft == 0) {
        nextPass();
      }
    }
    beyond |= at < count;
  }
}
