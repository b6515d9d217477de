package org.kanyin.picture.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Two entries of the first directory of a TIFF structure (TIFF 6.0, 2), which EXIF data are too.
 * Nothing else of it is read.
 */
final class TiffTags {
  private static final int ORIENTATION = 0x0112;
  private static final int PROFILE = 0x8773;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private final byte[] tiff;
  private final ByteBuffer in;

  /**
   * @param tiff from its byte order on
   */
  TiffTags(byte[] tiff) {
    this.tiff = tiff;
    boolean little = tiff.length > 0 && tiff[0] == 'I';
    this.in = ByteBuffer.wrap(tiff).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  /**
   * How the picture is to be turned, 1 to 8; upright where the data say nothing that can be read.
   */
  int orientation() {
    int value =
        entry(ORIENTATION)
            .filter(at -> u16(at + 2) == SHORT)
            .map(at -> u16(at + 8))
            .orElse(PictureData.UPRIGHT);
    return value >= 1 && value <= 8 ? value : PictureData.UPRIGHT;
  }

  /** The colour profile (TIFF/EP, ISO 12234-2); empty where there is none. */
  byte[] profile() {
    Optional<Integer> at = entry(PROFILE);
    if (at.isEmpty()) {
      return ColourProfile.NONE;
    }
    long length = in.getInt(at.get() + 4) & 0xFFFFFFFFL;
    long from = in.getInt(at.get() + 8) & 0xFFFFFFFFL;
    return from + length > tiff.length
        ? ColourProfile.NONE
        : Arrays.copyOfRange(tiff, (int) from, (int) (from + length));
  }

  private int u16(int at) {
    return in.getShort(at) & 0xFFFF;
  }

  /** Where an entry begins. */
  private Optional<Integer> entry(int tag) {
    if (tiff.length < 14 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
      return Optional.empty();
    }
    long directory = in.getInt(4) & 0xFFFFFFFFL;
    if (directory + 2 > tiff.length) {
      return Optional.empty();
    }
    int entries = u16((int) directory);
    long at = directory + 2;
    for (int i = 0; i < entries && at + ENTRY <= tiff.length; i++, at += ENTRY) {
      if (u16((int) at) == tag) {
        return Optional.of((int) at);
      }
    }
    return Optional.empty();
  }
}
