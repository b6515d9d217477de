package org.kanyin.inspect.page;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The ink of a picture in CMYK.
 *
 * @param plates the most on each of the four, in shares of full ink; empty where it is not known
 * @param most that the four add up to on one spot, 0 to 4
 */
record PictureInk(List<Double> plates, double most) {
  private static final PictureInk UNKNOWN = new PictureInk(List.of(), 0);
  private static final int INKS = 4;
  private static final int FULL = 255;

  /** Larger pictures are not unpacked for this. */
  private static final long MOST_PIXELS = 25_000_000;

  /** Fewer pixels than one in so many are specks: paper takes them. */
  private static final int SPECKS = 1000;

  static PictureInk of(PDImage image) {
    try {
      PDColorSpace space = image.isStencil() ? null : image.getColorSpace();
      if (space instanceof PDIndexed indexed && isProcess(indexed.getBaseColorSpace())) {
        return new Counts().add(table(indexed)).ink();
      }
      boolean measured =
          space != null
              && isProcess(space)
              && image instanceof PDImageXObject
              && (long) image.getWidth() * image.getHeight() <= MOST_PIXELS;
      return measured ? of(((PDImageXObject) image).getRawRaster()) : UNKNOWN;
    } catch (IOException | RuntimeException e) {
      // PDFBox could not unpack it: then it cannot be measured, and other rules speak of it.
      return UNKNOWN;
    }
  }

  private static boolean isProcess(PDColorSpace space) {
    return space.getNumberOfComponents() == INKS && PaintConverter.isProcess(space);
  }

  /** A picture that has a colour in its table is taken to use it. */
  private static int[] table(PDIndexed indexed) throws IOException {
    COSBase table = ((COSArray) indexed.getCOSObject()).getObject(3);
    byte[] bytes;
    if (table instanceof COSStream stream) {
      try (var in = stream.createInputStream()) {
        bytes = in.readAllBytes();
      }
    } else {
      bytes = ((COSString) table).getBytes();
    }
    int[] samples = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      samples[i] = bytes[i] & FULL;
    }
    return samples;
  }

  private static PictureInk of(Raster raster) {
    Counts counts = new Counts();
    int[] row = new int[raster.getWidth() * raster.getNumBands()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
      counts.add(row);
    }
    return counts.ink();
  }

  /** How many pixels lay how much ink. */
  private static final class Counts {
    private final int[] sums = new int[INKS * FULL + 1];
    private final int[] most = new int[INKS];
    private long pixels;

    Counts add(int[] samples) {
      for (int i = 0; i + INKS <= samples.length; i += INKS) {
        int sum = 0;
        for (int ink = 0; ink < INKS; ink++) {
          sum += samples[i + ink];
          most[ink] = Math.max(most[ink], samples[i + ink]);
        }
        sums[sum]++;
        pixels++;
      }
      return this;
    }

    PictureInk ink() {
      int level = sums.length - 1;
      for (long seen = sums[level]; level > 0 && seen <= pixels / SPECKS; seen += sums[level]) {
        level--;
      }
      List<Double> plates = new ArrayList<>();
      for (int share : most) {
        plates.add(share / (double) FULL);
      }
      return new PictureInk(plates, level / (double) FULL);
    }
  }
}
