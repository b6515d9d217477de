package org.kanyin.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kanyin.picture.model.PictureUse;

/** The colours that a file holds are those that are printed, however it stores them. */
final class StoredColoursTest {
  private static final PictureUse AS_IT_IS = new PictureUse(0, 0, false, false);

  private static Raster plain(byte[] file) throws IOException {
    assertThat(PictureRoom.examine(file).fault()).isEmpty();
    byte[] bytes = PictureRoom.plain(file, AS_IT_IS).orElseThrow().bytes();
    return ImageIO.read(new ByteArrayInputStream(bytes)).getRaster();
  }

  private static int[] pixels(byte[] file) throws IOException {
    Raster raster = plain(file);
    return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
  }

  /** Scanners write them; 16 bits less their neighbour are beyond the JDK's own reader. */
  @Test
  void scans() throws IOException {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      for (int bits : new int[] {8, 16}) {
        String name = order + ", " + bits;
        assertThat(pixels(StoredPicture.tiff(order, 1, bits, 1, 0, 0x4000, 0x8000, 0xFFFF)))
            .as(name + ", grey")
            .containsExactly(0, 64, 128, 255);
        assertThat(pixels(StoredPicture.tiff(order, 0, bits, 1, 0, 0x4000, 0xFFFF)))
            .as(name + ", grey as ink")
            .containsExactly(255, 191, 0);
        assertThat(pixels(StoredPicture.tiff(order, 2, bits, 3, 0, 0x4000, 0x8000, 0xFFFF, 1, 0)))
            .as(name + ", RGB")
            .containsExactly(0, 64, 128, 255, 0, 0);
        assertThat(pixels(StoredPicture.tiff(order, 5, bits, 4, 0, 0xFFFF, 0, 0)))
            .as(name + ", magenta ink")
            .containsExactly(255, 0, 255);
      }
    }
  }

  /** Greys of a TIFF are not light: 128 stays 128. */
  @Test
  void greysOfEveryFormat() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 128);
    image.getRaster().setSample(1, 0, 0, 30);
    for (String format : List.of("png", "tiff", "bmp", "gif")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (ImageIO.write(image, format, out)) {
        Raster raster = plain(out.toByteArray());
        assertThat(raster.getNumBands()).as(format).isEqualTo(1);
        assertThat(raster.getPixels(0, 0, 2, 1, (int[]) null)).as(format).containsExactly(128, 30);
      }
    }
  }

  @Test
  void aTelephonesPhotoKeepsItsColoursWithoutItsMetadata() throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, 0xD04020);
    }
    byte[] file = StoredPicture.photoOfATelephone(image);
    Raster raster = plain(file);
    assertThat(raster.getSample(8, 8, 0)).isBetween(0xCC, 0xD4);
    assertThat(raster.getSample(8, 8, 1)).isBetween(0x3C, 0x44);
    assertThat(raster.getSample(8, 8, 2)).isBetween(0x1C, 0x24);
    PictureUse small = new PictureUse(4, 4, false, false);
    byte[] reduced = PictureRoom.plain(file, small).orElseThrow().bytes();
    Raster few = ImageIO.read(new ByteArrayInputStream(reduced)).getRaster();
    assertThat(few.getSample(2, 2, 0)).isBetween(0xCC, 0xD4);
  }

  /** One grey of 65,536 is transparent, not its 255 neighbours. */
  @Test
  void oneDeepGreyIsTransparent() throws IOException {
    assertThat(pixels(StoredPicture.deepGreyWithout(0x0012, 0x0012, 0x0034, 0xFFFF)))
        .containsExactly(0, 0, 0, 255, 255, 255);
  }
}
