package org.kanyin.picture.pixels;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
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

  /** The JDK's own reader of TIFF knows neither 16 bits with a predictor nor YCbCr. */
  private static ImageReader reader(PictureFormat format) throws IOException {
    if (format == PictureFormat.TIFF) {
      return new TIFFImageReaderSpi().createReaderInstance(null);
    }
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
    Header header = ask(format, file, Header::of);
    return OtherFile.of(
        format, file, header.width(), header.height(), header.samples(), header.bits());
  }

  /** What a decoder says before it decodes. */
  private record Header(int width, int height, int samples, int bits) {
    static Header of(ImageReader reader) throws IOException {
      ImageTypeSpecifier type = reader.getRawImageType(0);
      type = type == null ? reader.getImageTypes(0).next() : type;
      SampleModel stored = type.getSampleModel();
      boolean palette = type.getColorModel() instanceof IndexColorModel;
      return new Header(
          reader.getWidth(0),
          reader.getHeight(0),
          palette ? 4 : stored.getNumBands(),
          // Of pixels in black and white the mean is taken too: they become grey.
          Math.max(8, stored.getSampleSize(0)));
    }
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
      return ProcessColours.rgb(image, data.profile());
    }
    Pixels pixels = pixels(image, data.format());
    return data.format() == PictureFormat.PNG
        ? PngTransparency.applied(pixels, image.getRaster(), data.plain(), data.bits())
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
    ColorModel colours = image.getColorModel();
    boolean stored =
        format == PictureFormat.PNG
            || format == PictureFormat.JPEG
            || format == PictureFormat.TIFF
            || colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    return stored && colours instanceof ComponentColorModel ? samples(image) : colours(image);
  }

  /**
   * Components as they are stored, in the space of the file's own profile; 16 bits become 8. Greys
   * above all are not asked for their colour: Java takes a grey for an amount of light.
   */
  private static Pixels samples(BufferedImage image) {
    image.coerceData(false);
    ColorModel colours = image.getColorModel();
    Raster raster = image.getRaster();
    int bands = Math.min(raster.getNumBands(), colours.getNumComponents());
    int w = raster.getWidth();
    int all = raster.getNumBands();
    byte[] out = new byte[w * raster.getHeight() * bands];
    for (int y = 0; y < raster.getHeight(); y++) {
      byte[] row = row(raster, y);
      for (int x = 0; x < w; x++) {
        System.arraycopy(row, x * all, out, (y * w + x) * bands, bands);
      }
    }
    return new Pixels(w, raster.getHeight(), bands, out);
  }

  /** All samples of a row as levels of 256. */
  private static byte[] row(Raster raster, int y) {
    int w = raster.getWidth();
    int left = raster.getMinX();
    int top = raster.getMinY() + y;
    byte[] out = new byte[w * raster.getNumBands()];
    int type = raster.getDataBuffer().getDataType();
    if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
      double[] shares = raster.getPixels(left, top, w, 1, (double[]) null);
      for (int i = 0; i < out.length; i++) {
        out[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, shares[i])));
      }
      return out;
    }
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    int[] samples = raster.getPixels(left, top, w, 1, (int[]) null);
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (samples[i] >>> shift);
    }
    return out;
  }

  /** Colours as sRGB, of palettes and of formats whose storage says nothing. */
  private static Pixels colours(BufferedImage image) {
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
    return isGrey(image.getColorModel()) ? pixels.grey() : pixels;
  }

  /** Whether all colours of a palette are greys. */
  private static boolean isGrey(ColorModel colours) {
    if (!(colours instanceof IndexColorModel palette)) {
      return false;
    }
    for (int i = 0; i < palette.getMapSize(); i++) {
      boolean grey =
          palette.getRed(i) == palette.getGreen(i) && palette.getGreen(i) == palette.getBlue(i);
      if (!grey) {
        return false;
      }
    }
    return true;
  }
}
