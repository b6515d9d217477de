package org.kanyin.picture.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One number out of EXIF data: how the picture is to be turned (EXIF 2.32, tag 0x0112). Nothing
 * else of it is read.
 */
final class ExifOrientation {
  static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /**
   * The orientation, 1 to 8; upright where the data say nothing that can be read.
   *
   * @param tiff a TIFF structure (TIFF 6.0, 2) from its byte order on
   */
  static int of(byte[] tiff) {
    if (tiff.length < 14 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
      return UPRIGHT;
    }
    ByteBuffer in =
        ByteBuffer.wrap(tiff)
            .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = in.getInt(4) & 0xFFFFFFFFL;
    if (directory + 2 > tiff.length) {
      return UPRIGHT;
    }
    int entries = in.getShort((int) directory) & 0xFFFF;
    long at = directory + 2;
    for (int i = 0; i < entries && at + ENTRY <= tiff.length; i++, at += ENTRY) {
      boolean found = (in.getShort((int) at) & 0xFFFF) == TAG && in.getShort((int) at + 2) == SHORT;
      if (found) {
        int value = in.getShort((int) at + 8) & 0xFFFF;
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
