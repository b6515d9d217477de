package org.kanyin.render.input;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture as an archive takes it (ISO 19005-2 §6.2.4): its colours are what they say, and no
 * process colours without a press to define them.
 *
 * @param bytes the picture's file, perhaps rewritten
 * @param repair the code of the finding that says what was done; empty where nothing was
 */
record PictureNormalizer(byte[] bytes, Optional<String> repair) {
  static final String PROFILE_DROPPED = "R021";
  static final String CMYK_CONVERTED = "R022";

  private static final int PNG_SIGNATURE = 8;
  private static final int CHUNK_OVERHEAD = 12;
  private static final int LONGEST_PROFILE_NAME = 80;
  private static final int MOST_PROFILE_BYTES = 16 << 20;
  private static final int ADOBE_YCCK = 2;
  private static final int WHITE = 255;

  /**
   * @param press whether it is for a print shop, which takes process colours as they are
   * @throws IOException where the picture cannot be read
   */
  static PictureNormalizer of(byte[] file, boolean press) throws IOException {
    if (file.length > 3 && file[0] == (byte) 0x89 && file[1] == 'P') {
      return png(file);
    } else if (file.length > 3 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8) {
      return press ? new PictureNormalizer(file, Optional.empty()) : jpeg(file);
    }
    return new PictureNormalizer(file, Optional.empty());
  }

  private static PictureNormalizer png(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int at = PNG_SIGNATURE;
    while (at + CHUNK_OVERHEAD <= file.length) {
      int end = at + CHUNK_OVERHEAD + in.getInt(at);
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (end <= at || end > file.length) {
        break;
      } else if (type.equals("iCCP") && !isProfile(Arrays.copyOfRange(file, at + 8, end - 4))) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, at);
        out.write(file, end, file.length - end);
        return new PictureNormalizer(out.toByteArray(), Optional.of(PROFILE_DROPPED));
      }
      at = end;
    }
    return new PictureNormalizer(file, Optional.empty());
  }

  /** Name, nought, method, then the profile deflated (PNG, 11.3.3.3). */
  private static boolean isProfile(byte[] chunk) {
    int name = 0;
    while (name < Math.min(chunk.length, LONGEST_PROFILE_NAME) && chunk[name] != 0) {
      name++;
    }
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(chunk, name + 2, Math.max(0, chunk.length - name - 2)))) {
      ICC_Profile.getInstance(in.readNBytes(MOST_PROFILE_BYTES));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PictureNormalizer jpeg(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      if (components(file) != 4) {
        return new PictureNormalizer(file, Optional.empty());
      }
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(rgb(raster, adobeTransform(file)), "png", out);
      return new PictureNormalizer(out.toByteArray(), Optional.of(CMYK_CONVERTED));
    } finally {
      reader.dispose();
    }
  }

  /** From the frame header (ITU-T T.81, B.2.2); 0 where there is none. */
  private static int components(byte[] file) {
    return marker(file, 0xC0, 0xCF).map(at -> file[at + 9] & 0xFF).orElse(0);
  }

  /** What Adobe's marker says of the colours, or -1: then they are CMYK, not inverted. */
  private static int adobeTransform(byte[] file) {
    return marker(file, 0xEE, 0xEE).map(at -> file[at + 15] & 0xFF).orElse(-1);
  }

  private static Optional<Integer> marker(byte[] file, int first, int last) {
    int at = 2;
    while (at + 16 < file.length && (file[at] & 0xFF) == 0xFF) {
      int marker = file[at + 1] & 0xFF;
      boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
      if (marker >= first && marker <= last && !table) {
        return Optional.of(at);
      }
      at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
    }
    return Optional.empty();
  }

  /** As four inks add up on white paper: near enough to see what is meant, and said so. */
  private static BufferedImage rgb(Raster raster, int transform) {
    BufferedImage image =
        new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] p = new int[4];
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int x = 0; x < raster.getWidth(); x++) {
        raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, p);
        if (transform == ADOBE_YCCK) {
          unmix(p);
        }
        // Adobe's files hold the paper that is left, others the ink.
        boolean inverted = transform >= 0;
        int k = inverted ? p[3] : WHITE - p[3];
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
          int light = inverted ? p[i] : WHITE - p[i];
          rgb = rgb << 8 | light * k / WHITE;
        }
        image.setRGB(x, y, rgb);
      }
    }
    return image;
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
