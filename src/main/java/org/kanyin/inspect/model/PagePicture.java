package org.kanyin.inspect.model;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A page as it looks.
 *
 * @param page the sheet, from 1
 * @param dpi pixels to the inch; less than was asked for where the page is very large
 * @param width pixels
 * @param height pixels
 * @param rgb row by row from the top, 0xRRGGBB; not to be written to
 */
public record PagePicture(int page, double dpi, int width, int height, int[] rgb) {
  public PagePicture {
    if (rgb.length != width * height) {
      throw new IllegalArgumentException(rgb.length + " pixels for " + width + " × " + height);
    }
  }

  /** As a PNG file. */
  public byte[] png() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, rgb, 0, width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
