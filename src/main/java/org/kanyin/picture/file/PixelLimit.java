package org.kanyin.picture.file;

import org.kanyin.picture.model.PictureFault;

/** How many pixels are decoded. */
public final class PixelLimit {
  /** Of one picture: the largest sensors of cameras, far more than print needs. */
  public static final long PIXELS = 100_000_000L;

  /** Across or down: what the decoders count rows with. */
  private static final int SIDE = 65_535;

  private PixelLimit() {}

  public static void check(int width, int height) throws FaultyPictureException {
    if ((long) width * height > PIXELS || Math.max(width, height) > SIDE) {
      throw new FaultyPictureException(
          new PictureFault(PictureFault.Kind.TOO_LARGE, "", width, height));
    }
  }
}
