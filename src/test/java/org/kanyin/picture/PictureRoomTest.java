package org.kanyin.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kanyin.picture.file.PngFile;
import org.kanyin.picture.model.Examination;
import org.kanyin.picture.model.PictureFacts;
import org.kanyin.picture.model.PictureFault;
import org.kanyin.picture.model.PictureUse;
import org.kanyin.picture.model.PlainPicture;

/** Pictures as telephones, programs and bad lines hand them over. */
final class PictureRoomTest {
  private static final PictureUse AS_IT_IS = new PictureUse(0, 0, false, false);

  /** Red left above, green right above, blue left below, white right below. */
  private static BufferedImage corners(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean left = x < width / 2;
        boolean above = y < height / 2;
        Color c = above ? (left ? Color.RED : Color.GREEN) : (left ? Color.BLUE : Color.WHITE);
        image.setRGB(x, y, c.getRGB());
      }
    }
    return image;
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] interlaced(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A TIFF structure of one entry, the orientation, and a maker's name after it. */
  private static byte[] exif(int orientation) {
    ByteBuffer out = ByteBuffer.allocate(64);
    out.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    out.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    out.putShort((short) 0).putInt(0).put("N 39 54 30".getBytes(StandardCharsets.ISO_8859_1));
    return out.array();
  }

  private static byte[] photo(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static BufferedImage plain(byte[] file, PictureUse use) throws IOException {
    PlainPicture plain = PictureRoom.plain(file, use).orElseThrow();
    return ImageIO.read(new ByteArrayInputStream(plain.bytes()));
  }

  private static String corner(BufferedImage image, int x, int y) {
    Color c = new Color(image.getRGB(x, y));
    String name = c.getRed() > 128 ? "R" : "";
    name += c.getGreen() > 128 ? "G" : "";
    return name + (c.getBlue() > 128 ? "B" : "");
  }

  /** EXIF 2.32, 4.6.5: where the pixel that lies first belongs, and which way its row runs. */
  @ParameterizedTest
  @CsvSource({
    "1, R, G, B, RGB",
    "2, G, R, RGB, B",
    "3, RGB, B, G, R",
    "4, B, RGB, R, G",
    "5, R, B, G, RGB",
    "6, B, R, RGB, G",
    "7, RGB, G, B, R",
    "8, G, RGB, R, B"
  })
  void standsAsThePhotographerHeldIt(int orientation, String a, String b, String c, String d)
      throws IOException {
    byte[] file = photo(written(corners(64, 32), "jpeg"), orientation);
    PictureFacts facts = PictureRoom.examine(file).facts().orElseThrow();
    BufferedImage image = plain(file, AS_IT_IS);
    int w = orientation > 4 ? 32 : 64;
    assertThat(List.of(facts.width(), facts.height())).containsExactly(w, 96 - w);
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(w, 96 - w);
    assertThat(
            List.of(
                corner(image, 4, 4),
                corner(image, w - 5, 4),
                corner(image, 4, 91 - w),
                corner(image, w - 5, 91 - w)))
        .containsExactly(a, b, c, d);
  }

  @Test
  void nothingOfTheTelephoneStays() throws IOException {
    byte[] jpeg = written(corners(64, 32), "jpeg");
    byte[] with = Arrays.copyOf(photo(jpeg, 1), jpeg.length + 200);
    byte[] plain = PictureRoom.plain(with, AS_IT_IS).orElseThrow().bytes();
    assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains("N 39 54 30");
    assertThat(new String(plain, StandardCharsets.ISO_8859_1)).doesNotContain("N 39", "Exif");
    // The compressed pixels are those of the file: nothing is lost where nothing has to change.
    assertThat(plain).isEqualTo(jpeg);
  }

  @Test
  void whatPrintDoesNotNeedGoes() throws IOException {
    BufferedImage image =
        plain(written(corners(800, 600), "png"), new PictureUse(80, 60, false, false));
    assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(80, 60);
    assertThat(corner(image, 0, 0) + corner(image, 79, 0) + corner(image, 0, 59)).isEqualTo("RGB");
    byte[] enough = written(corners(82, 62), "png");
    assertThat(
            PictureRoom.plain(enough, new PictureUse(80, 60, false, false)).orElseThrow().bytes())
        .isEqualTo(enough);
  }

  @Test
  void greyIsOneComponent() throws IOException {
    for (String format : List.of("jpeg", "png", "bmp", "gif", "tiff")) {
      BufferedImage image =
          plain(written(corners(16, 16), format), new PictureUse(0, 0, true, false));
      assertThat(image.getRaster().getNumBands()).as(format).isEqualTo(1);
      assertThat(image.getRaster().getSample(2, 2, 0)).as(format).isBetween(70, 82);
      assertThat(image.getRaster().getSample(13, 2, 0)).as(format).isBetween(144, 155);
    }
  }

  @Test
  void otherFormatsAndOtherWaysToStoreThem() throws IOException {
    for (String format : List.of("jpeg", "png", "bmp", "gif", "tiff")) {
      upright(format, written(corners(32, 32), format));
    }
    upright("interlaced", interlaced(corners(33, 31)));
    upright("interlaced, small", interlaced(corners(2, 2)));
    BufferedImage deep = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(3, 3, 0, 0xABCD);
    BufferedImage shallow = plain(written(deep, "png"), AS_IT_IS);
    assertThat(shallow.getRaster().getSample(3, 3, 0)).isEqualTo(0xAB);
  }

  private static void upright(String name, byte[] file) throws IOException {
    BufferedImage image = plain(file, AS_IT_IS);
    int w = image.getWidth() - 1;
    int h = image.getHeight() - 1;
    String seen = corner(image, 0, 0) + corner(image, w, 0) + corner(image, 0, h);
    assertThat(seen + corner(image, w, h)).as(name).isEqualTo("RGBRGB");
  }

  @Test
  void aPictureCutShortIsNone() throws IOException {
    for (String format : List.of("jpeg", "png", "gif", "tiff", "bmp")) {
      byte[] whole = written(corners(400, 300), format);
      for (int percent : new int[] {30, 60, 90}) {
        byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
        assertThat(PictureRoom.examine(cut).fault()).as(format + " " + percent).isPresent();
      }
    }
  }

  /** The end alone is missing: all pixels are there. */
  @Test
  void aPhotographWithoutItsEndMarkIsWhole() throws IOException {
    byte[] whole = written(corners(64, 32), "jpeg");
    byte[] cut = Arrays.copyOf(whole, whole.length - 2);
    assertThat(PictureRoom.examine(cut).facts()).isPresent();
    assertThat(PictureRoom.plain(cut, AS_IT_IS).orElseThrow().bytes()).isEqualTo(whole);
  }

  /** More data than pixels: what a viewer would have to unpack does not go into the PDF. */
  @Test
  void dataBeyondTheLastRowStayBehind() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] head = {0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0};
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (var deflate = new java.util.zip.DeflaterOutputStream(rows)) {
      deflate.write(new byte[30 << 20]);
    }
    out.write(written(corners(8, 8), "png"), 0, 8);
    PngFile.write(out, "IHDR", head);
    PngFile.write(out, "IDAT", rows.toByteArray());
    PngFile.write(out, "IEND", new byte[0]);
    byte[] plain = PictureRoom.plain(out.toByteArray(), AS_IT_IS).orElseThrow().bytes();
    assertThat(plain.length).isLessThan(200);
  }

  @Test
  void tooManyPixelsAreNotDecoded() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(written(corners(8, 8), "png"), 0, 8);
    PngFile.write(
        out, "IHDR", new byte[] {0, 0, (byte) 0x90, 0, 0, 0, (byte) 0x90, 0, 8, 2, 0, 0, 0});
    PngFile.write(out, "IEND", new byte[0]);
    assertThat(PictureRoom.examine(out.toByteArray()).fault().orElseThrow().kind())
        .isEqualTo(PictureFault.Kind.TOO_LARGE);
  }

  /** Whatever is changed in a file, it is a picture or a fault, and leaves nothing behind. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp", "tiff"})
  void changedAtRandom(String format) throws IOException {
    long seed = Long.getLong("seed", 20261128L);
    Random random = new Random(seed);
    byte[] sound = written(corners(24, 20), format);
    int pictures = 0;
    for (int i = 0; i < 400; i++) {
      byte[] file = sound.clone();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      file = random.nextInt(8) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
      Examination looked = PictureRoom.examine(file);
      assertThat(looked.facts().isPresent())
          .as("seed " + seed)
          .isNotEqualTo(looked.fault().isPresent());
      if (looked.facts().isPresent()) {
        pictures++;
        assertThat(PictureRoom.plain(file, new PictureUse(10, 10, false, false)))
            .as("seed " + seed)
            .isPresent();
      }
    }
    assertThat(pictures).as("of 400, seed " + seed).isBetween(1, 399);
    // No decoder has a file to leave behind.
    assertThat(ImageIO.getUseCache()).isFalse();
  }
}
