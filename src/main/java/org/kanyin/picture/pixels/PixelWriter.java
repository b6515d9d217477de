package org.kanyin.picture.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kanyin.picture.file.JpegFile;
import org.kanyin.picture.file.PngFile;

/** Writes pixels: JPEG for what was JPEG, PNG for all that lost nothing yet. */
final class PixelWriter {
  /** Of 1: no block of 8 pixels can be told from its neighbours at 350 to the inch. */
  private static final float QUALITY = 0.92f;

  private static final int[] PNG_COLOURS = {-1, 0, 4, 2, 6};

  private PixelWriter() {}

  /**
   * @param profile of the components; empty for sRGB
   */
  static byte[] jpeg(Pixels pixels, byte[] profile) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image(pixels), null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    } finally {
      writer.dispose();
    }
    byte[] jpeg = out.toByteArray();
    return profile.length == 0 ? jpeg : JpegFile.withProfile(jpeg, profile);
  }

  private static BufferedImage image(Pixels pixels) {
    boolean grey = pixels.bands() == 1;
    BufferedImage image =
        new BufferedImage(
            pixels.width(),
            pixels.height(),
            grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    WritableRaster to = image.getRaster();
    Raster from =
        Raster.createInterleavedRaster(
            new java.awt.image.DataBufferByte(pixels.data(), pixels.data().length),
            pixels.width(),
            pixels.height(),
            pixels.width() * pixels.bands(),
            pixels.bands(),
            grey ? new int[] {0} : new int[] {0, 1, 2},
            null);
    // By components, not by colours: no profile comes between.
    to.setRect(from);
    return image;
  }

  /**
   * Rows filtered by what is above them (ISO/IEC 15948, 9.2): good for drawings and photographs.
   */
  static byte[] png(Pixels pixels, byte[] profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] header = new byte[13];
    java.nio.ByteBuffer.wrap(header)
        .putInt(pixels.width())
        .putInt(pixels.height())
        .put((byte) 8)
        .put((byte) PNG_COLOURS[pixels.bands()]);
    PngFile.write(out, "IHDR", header);
    if (profile.length > 0) {
      PngFile.write(out, "iCCP", named(profile));
    }
    PngFile.write(out, "IDAT", rows(pixels));
    PngFile.write(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] named(byte[] profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'p', 0, 0});
    out.writeBytes(deflated(profile));
    return out.toByteArray();
  }

  private static byte[] rows(Pixels pixels) {
    int row = pixels.width() * pixels.bands();
    byte[] filtered = new byte[(row + 1) * pixels.height()];
    for (int y = 0; y < pixels.height(); y++) {
      int at = y * (row + 1);
      filtered[at] = 2;
      for (int i = 0; i < row; i++) {
        int above = y == 0 ? 0 : pixels.data()[(y - 1) * row + i];
        filtered[at + 1 + i] = (byte) (pixels.data()[y * row + i] - above);
      }
    }
    return deflated(filtered);
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
