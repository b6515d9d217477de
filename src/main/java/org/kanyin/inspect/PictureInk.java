package org.kanyin.inspect;

import java.awt.image.Raster;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** How much ink a picture in CMYK lays on one spot. */
final class PictureInk {
  private static final int INKS = 4;
  private static final int FULL = 255;

  /** Larger pictures are not unpacked for this. */
  private static final long MOST_PIXELS = 25_000_000;

  /** Fewer pixels than one in so many are specks: paper takes them. */
  private static final int SPECKS = 1000;

  private PictureInk() {}

  /** In shares of one full ink, 0 to 4; 0 for a picture of other colours, or one that is broken. */
  static double most(PDImage image) {
    try {
      boolean measured =
          image instanceof PDImageXObject
              && !image.isStencil()
              && image.getColorSpace().getNumberOfComponents() == INKS
              && Paints.isProcess(image.getColorSpace())
              && (long) image.getWidth() * image.getHeight() <= MOST_PIXELS;
      return measured ? most(((PDImageXObject) image).getRawRaster()) : 0;
    } catch (IOException | RuntimeException e) {
      // PDFBox could not unpack it: then it cannot be measured, and other rules speak of it.
      return 0;
    }
  }

  private static double most(Raster raster) {
    int[] counts = new int[INKS * FULL + 1];
    int[] row = new int[raster.getWidth() * raster.getNumBands()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
      for (int i = 0; i + INKS <= row.length; i += INKS) {
        int sum = row[i] + row[i + 1] + row[i + 2] + row[i + 3];
        counts[Math.min(sum, counts.length - 1)]++;
      }
    }
    long least = (long) raster.getWidth() * raster.getHeight() / SPECKS;
    long seen = 0;
    int level = counts.length - 1;
    while (level > 0 && (seen += counts[level]) <= least) {
      level--;
    }
    return level / (double) FULL;
  }
}
