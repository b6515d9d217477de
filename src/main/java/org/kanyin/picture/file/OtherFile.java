package org.kanyin.picture.file;

import org.kanyin.picture.model.PictureFormat;

/**
 * Formats that are converted before they are set: what their files say before a decoder is asked.
 */
public final class OtherFile {
  private OtherFile() {}

  /**
   * The file as it is; nothing of it but its pixels goes on.
   *
   * @param width pixels, as the decoder reads them from the header
   */
  public static PictureData of(PictureFormat format, byte[] file, int width, int height)
      throws FaultyPictureException {
    PixelLimit.check(width, height);
    int orientation =
        format == PictureFormat.TIFF ? ExifOrientation.of(file) : ExifOrientation.UPRIGHT;
    return new PictureData(
        format, width, height, 4, 8, orientation, file, ColourProfile.NONE, false, false);
  }
}
