package org.kanyin.picture.file;

import org.kanyin.picture.model.PictureFault;
import org.kanyin.picture.model.PictureFormat;

/**
 * Formats that are converted before they are set: what their files say before a decoder is asked.
 */
public final class OtherFile {
  /** Components of a pixel: colours, opacity, and what a scanner may add. */
  private static final int MOST_SAMPLES = 8;

  private OtherFile() {}

  /**
   * The file as it is; nothing of it but its pixels goes on.
   *
   * @param width pixels, as the decoder reads them from the header
   * @param samples of a pixel
   * @param bits of a sample
   */
  public static PictureData of(
      PictureFormat format, byte[] file, int width, int height, int samples, int bits)
      throws FaultyPictureException {
    PixelLimit.check(width, height);
    if (samples > MOST_SAMPLES) {
      throw new FaultyPictureException(
          new PictureFault(PictureFault.Kind.BROKEN, "每点 " + samples + " 个分量"));
    }
    TiffTags tags = new TiffTags(format == PictureFormat.TIFF ? file : new byte[0]);
    byte[] profile = tags.profile();
    boolean opacity = samples == 2 || samples == 4;
    boolean fits =
        ColourProfile.fits(profile, samples)
            || (opacity && ColourProfile.fits(profile, samples - 1));
    return new PictureData(
        format,
        width,
        height,
        samples,
        bits,
        tags.orientation(),
        file,
        fits ? profile : ColourProfile.NONE,
        profile.length > 0 && !fits,
        false);
  }
}
