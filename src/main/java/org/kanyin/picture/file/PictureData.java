package org.kanyin.picture.file;

import org.kanyin.picture.model.PictureFormat;

/**
 * A file taken apart.
 *
 * @param format by content
 * @param width pixels as they lie
 * @param height pixels as they lie
 * @param samples components of a pixel
 * @param bits of a component
 * @param orientation how it is to be turned (EXIF 2.32, tag 0x0112): 1 to 8
 * @param plain the file without metadata, for a decoder or to be embedded
 * @param profile its ICC profile; empty where it has none
 * @param profileDropped whether what stood for a profile was none
 * @param embeddable whether {@code plain} can be embedded as it is
 */
public record PictureData(
    PictureFormat format,
    int width,
    int height,
    int samples,
    int bits,
    int orientation,
    byte[] plain,
    byte[] profile,
    boolean profileDropped,
    boolean embeddable) {

  /** The orientation of what need not be turned. */
  static final int UPRIGHT = 1;

  /** Whether upright it is as high as it lies wide. */
  public boolean isOnItsSide() {
    return orientation > 4;
  }
}
