package org.kanyin.picture.pixels;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.kanyin.picture.file.PictureData;

/**
 * Four inks as RGB: by the file's own profile, or, where it has none, as inks add up on white
 * paper.
 */
final class ProcessColours {
  private static final int ADOBE = 0xEE;
  private static final int ADOBE_YCCK = 2;
  private static final int WHITE = 255;

  private ProcessColours() {}

  /**
   * The same of a picture that is decoded. What stands for a profile in its colour space may be the
   * machine's, so it is not asked.
   *
   * @param profile the file's own, or empty
   */
  static Pixels rgb(BufferedImage image, byte[] profile) {
    Raster from = image.getRaster();
    int w = image.getWidth();
    WritableRaster inks =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, w, image.getHeight(), 4, null);
    int shift = from.getSampleModel().getSampleSize(0) > 8 ? 8 : 0;
    int[] p = new int[from.getNumBands()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < w; x++) {
        from.getPixel(x, y, p);
        for (int i = 0; i < 4; i++) {
          inks.setSample(x, y, i, p[i] >> shift);
        }
      }
    }
    return rgb(inks, profile);
  }

  static Pixels rgb(Raster raster, PictureData data) {
    int w = raster.getWidth();
    int h = raster.getHeight();
    int transform = adobeTransform(data.plain());
    WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, w, h, 4, null);
    int[] p = new int[4];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, p);
        if (transform == ADOBE_YCCK) {
          unmix(p);
        }
        // Adobe's files hold the paper that is left, others the ink.
        for (int i = 0; i < 4 && transform >= 0; i++) {
          p[i] = WHITE - p[i];
        }
        inks.setPixel(x, y, p);
      }
    }
    return rgb(inks, data.profile());
  }

  private static Pixels rgb(Raster inks, byte[] profile) {
    byte[] out = new byte[inks.getWidth() * inks.getHeight() * 3];
    if (profile.length > 0) {
      byProfile(inks, profile, out);
    } else {
      bySum(inks, out);
    }
    return new Pixels(inks.getWidth(), inks.getHeight(), 3, out);
  }

  private static void byProfile(Raster inks, byte[] profile, byte[] out) {
    ColorSpace own = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
    int w = inks.getWidth();
    WritableRaster rgb =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, w, inks.getHeight(), 3, null);
    ICC_Profile[] way = {
      ((ICC_ColorSpace) own).getProfile(), ICC_Profile.getInstance(ColorSpace.CS_sRGB)
    };
    new ColorConvertOp(way, null).filter(inks, rgb);
    int[] row = new int[w * 3];
    for (int y = 0; y < inks.getHeight(); y++) {
      rgb.getPixels(0, y, w, 1, row);
      for (int i = 0; i < row.length; i++) {
        out[y * row.length + i] = (byte) row[i];
      }
    }
  }

  private static void bySum(Raster inks, byte[] out) {
    int[] p = new int[4];
    int at = 0;
    for (int y = 0; y < inks.getHeight(); y++) {
      for (int x = 0; x < inks.getWidth(); x++) {
        inks.getPixel(x, y, p);
        for (int i = 0; i < 3; i++) {
          out[at++] = (byte) ((WHITE - p[i]) * (WHITE - p[3]) / WHITE);
        }
      }
    }
  }

  /** What Adobe's marker says of the colours, or -1: then they are CMYK, not inverted. */
  private static int adobeTransform(byte[] file) {
    int at = 2;
    while (at + 16 < file.length && (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != 0xDA) {
      if ((file[at + 1] & 0xFF) == ADOBE) {
        return file[at + 15] & 0xFF;
      }
      at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
    }
    return -1;
  }

  /** YCCK is the inks' complement in YCC (Adobe TN 5116). */
  private static void unmix(int[] p) {
    double y = p[0];
    double cb = p[1] - 128.0;
    double cr = p[2] - 128.0;
    p[0] = WHITE - byteOf(y + 1.402 * cr);
    p[1] = WHITE - byteOf(y - 0.344136 * cb - 0.714136 * cr);
    p[2] = WHITE - byteOf(y + 1.772 * cb);
  }

  private static int byteOf(double value) {
    return (int) Math.max(0, Math.min(WHITE, Math.round(value)));
  }
}
