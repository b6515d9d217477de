package org.kanyin.picture.pixels;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kanyin.picture.file.FaultyPictureException;
import org.kanyin.picture.file.OtherFile;
import org.kanyin.picture.file.PictureData;
import org.kanyin.picture.model.PictureFormat;

/**
 * Decodes by the JDK's ImageIO. No file is written. WebP is not decoded: the one reader for Java
 * that needs no native code (TwelveMonkeys 3.14) drifts from block to block, up to ten levels.
 */
public final class PixelReader {
  /** Bytes of pixels that are decoded at once; beyond it every second, third … pixel is read. */
  private static final long MOST_BYTES = 130L << 20;

  static {
    // Whoever else decodes after us, FOP among them, keeps to memory too: a reader that fails
    // leaves
    // its file behind.
    ImageIO.setUseCache(false);
  }

  private PixelReader() {}

  private static ImageReader reader(PictureFormat format) {
    return ImageIO.getImageReadersByFormatName(format.written().toLowerCase(Locale.ROOT)).next();
  }

  /** What a decoder is asked. */
  private interface Question<T> {
    T ask(ImageReader reader) throws IOException;
  }

  private static <T> T ask(PictureFormat format, byte[] file, Question<T> question)
      throws FaultyPictureException {
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = reader(format);
      try {
        reader.setInput(in, false, true);
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        T answer = question.ask(reader);
        if (warnings.stream().anyMatch(PixelReader::isGrave)) {
          throw FaultyPictureException.broken("图像数据不全或有错");
        }
        return answer;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The readers check little: on a file that breaks its format they run into whatever it
      // leads to (index, argument, negative size). The file is at fault, as the structure of PNG
      // and JPEG files, which the most of them are, has been checked before.
      throw FaultyPictureException.broken("解不开");
    }
  }

  /** What libjpeg says of pixels that it had to make up (jerror.h); stray bytes do no harm. */
  private static boolean isGrave(String warning) {
    String said = warning.toLowerCase(Locale.ROOT);
    return said.contains("premature end") || said.contains("huffman code");
  }

  /** A file that is converted before it is set. */
  public static PictureData other(PictureFormat format, byte[] file) throws FaultyPictureException {
    int[] size = ask(format, file, r -> new int[] {r.getWidth(0), r.getHeight(0)});
    return OtherFile.of(format, file, size[0], size[1]);
  }

  /** Whether it holds more than one picture. */
  public static boolean isSeveral(PictureFormat format, byte[] file) throws FaultyPictureException {
    boolean may = format == PictureFormat.GIF || format == PictureFormat.TIFF;
    return may && ask(format, file, r -> r.getNumImages(true)) > 1;
  }

  private static ImageReadParam param(ImageReader reader, PictureData data) {
    ImageReadParam param = reader.getDefaultReadParam();
    long bytes = (long) data.width() * data.height() * data.samples() * ((data.bits() + 7) / 8);
    int step = (int) Math.ceil(Math.sqrt((double) bytes / MOST_BYTES));
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return param;
  }

  /** The pixels as they lie. Process colours are RGB after this. */
  static Pixels read(PictureData data) throws FaultyPictureException {
    if (data.format() == PictureFormat.JPEG && data.samples() == 4) {
      Raster raster = ask(data.format(), data.plain(), r -> r.readRaster(0, param(r, data)));
      return ProcessColours.rgb(raster, data);
    }
    byte[] file =
        data.format() == PictureFormat.PNG ? PngTransparency.without(data.plain()) : data.plain();
    BufferedImage image = ask(data.format(), file, r -> r.read(0, param(r, data)));
    if (isProcess(image)) {
      return ProcessColours.rgb(image);
    }
    Pixels pixels = pixels(image, data.format());
    return data.format() == PictureFormat.PNG
        ? PngTransparency.applied(pixels, data.plain(), data.bits())
        : pixels;
  }

  private static boolean isProcess(BufferedImage image) {
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
  }

  /** That all of it can be decoded. */
  public static void check(PictureData data) throws FaultyPictureException {
    if (data.format() == PictureFormat.JPEG && data.samples() == 4) {
      ask(data.format(), data.plain(), r -> r.readRaster(0, param(r, data)));
    } else if (data.format() == PictureFormat.PNG && data.embeddable()) {
      // Its data have been inflated and counted; there is no more to go wrong in them.
      return;
    } else {
      ask(data.format(), data.plain(), r -> r.read(0, param(r, data)));
    }
  }

  private static Pixels pixels(BufferedImage image, PictureFormat format) {
    Raster raster = image.getRaster();
    boolean palette = image.getColorModel() instanceof IndexColorModel;
    int bands = raster.getNumBands();
    boolean plain =
        !palette
            && (format == PictureFormat.PNG || format == PictureFormat.JPEG)
            && (raster.getDataBuffer().getDataType() == DataBuffer.TYPE_BYTE
                || raster.getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT);
    return plain ? samples(raster, bands) : colours(image, bands == 1 && !palette);
  }

  /** Components as they are stored, in the space of the file's own profile; 16 bits become 8. */
  private static Pixels samples(Raster raster, int bands) {
    int w = raster.getWidth();
    int h = raster.getHeight();
    int shift = raster.getSampleModel().getSampleSize(0) > 8 ? 8 : 0;
    byte[] out = new byte[w * h * bands];
    int[] row = new int[w * bands];
    for (int y = 0; y < h; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, w, 1, row);
      for (int i = 0; i < row.length; i++) {
        out[y * row.length + i] = (byte) (row[i] >> shift);
      }
    }
    return new Pixels(w, h, bands, out);
  }

  /** Colours as sRGB, of palettes and of formats whose storage says nothing. */
  private static Pixels colours(BufferedImage image, boolean grey) {
    int w = image.getWidth();
    int h = image.getHeight();
    boolean opacity = image.getColorModel().hasAlpha();
    int bands = opacity ? 4 : 3;
    byte[] out = new byte[w * h * bands];
    int[] row = new int[w];
    for (int y = 0; y < h; y++) {
      image.getRGB(0, y, w, 1, row, 0, w);
      for (int x = 0; x < w; x++) {
        int at = (y * w + x) * bands;
        out[at] = (byte) (row[x] >> 16);
        out[at + 1] = (byte) (row[x] >> 8);
        out[at + 2] = (byte) row[x];
        if (opacity) {
          out[at + 3] = (byte) (row[x] >> 24);
        }
      }
    }
    Pixels pixels = new Pixels(w, h, bands, out);
    return grey ? pixels.grey() : pixels;
  }
}
