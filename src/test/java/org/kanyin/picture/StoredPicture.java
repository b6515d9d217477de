package org.kanyin.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.kanyin.picture.file.PngFile;
import org.w3c.dom.NodeList;

/** Pictures stored in ways that the JDK's writers do not offer. */
final class StoredPicture {
  private static final int DEFLATE = 8;
  private static final int HORIZONTAL = 2;

  private StoredPicture() {}

  /**
   * TIFF 6.0: one strip, deflated, each sample less its left neighbour (section 14).
   *
   * @param photometric 0 white is nought, 1 black is nought, 2 RGB, 5 inks
   * @param levels of the pixels' samples, of 65535, row by row
   */
  static byte[] tiff(ByteOrder order, int photometric, int bits, int samples, int... levels)
      throws IOException {
    ByteBuffer row = ByteBuffer.allocate(levels.length * bits / 8).order(order);
    for (int i = 0; i < levels.length; i++) {
      int less = i < samples ? 0 : levels[i - samples] >> (16 - bits);
      int sample = (levels[i] >> (16 - bits)) - less;
      if (bits == 16) {
        row.putShort((short) sample);
      } else {
        row.put((byte) sample);
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(row.array());
    }
    int depths = 8 + 2 + 11 * 12 + 4;
    int data = depths + 2 * samples;
    ByteBuffer out = ByteBuffer.allocate(data + packed.size()).order(order);
    out.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'));
    out.put(out.get(0)).putShort((short) 42).putInt(8).putShort((short) 11);
    int[][] entries = {
      {256, levels.length / samples},
      {257, 1},
      {258, bits},
      {259, DEFLATE},
      {262, photometric},
      {273, data},
      {277, samples},
      {278, 1},
      {279, packed.size()},
      {284, 1},
      {317, HORIZONTAL}
    };
    for (int[] entry : entries) {
      boolean many = entry[0] == 258 && samples > 1;
      out.putShort((short) entry[0]).putShort((short) (many ? 3 : 4));
      out.putInt(many ? samples : 1);
      if (many && samples <= 2) {
        out.putShort((short) bits).putShort((short) bits);
      } else {
        out.putInt(many ? depths : entry[1]);
      }
    }
    out.putInt(0);
    for (int i = 0; i < samples; i++) {
      out.putShort((short) bits);
    }
    return out.put(packed.toByteArray()).array();
  }

  /** As a telephone writes it: EXIF, no JFIF; here all components with as many samples. */
  static byte[] photoOfATelephone(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
      var tree = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
      NodeList components = ((IIOMetadataNode) tree).getElementsByTagName("componentSpec");
      for (int i = 0; i < components.getLength(); i++) {
        ((IIOMetadataNode) components.item(i)).setAttribute("HsamplingFactor", "1");
        ((IIOMetadataNode) components.item(i)).setAttribute("VsamplingFactor", "1");
      }
      metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
      writer.write(null, new IIOImage(image, null, metadata), null);
    } finally {
      writer.dispose();
    }
    byte[] jpeg = out.toByteArray();
    int header = 4 + (jpeg[5] & 0xFF);
    byte[] exif =
        "\u00FF\u00E1\0\u0016Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0"
            .getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer all = ByteBuffer.allocate(jpeg.length - header + 2 + exif.length);
    return all.put(jpeg, 0, 2).put(exif).put(jpeg, header, jpeg.length - header).array();
  }

  /** PNG of one row of greys of 16 bits, one of which is transparent. */
  static byte[] deepGreyWithout(int clear, int... levels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] head = {0, 0, 0, (byte) levels.length, 0, 0, 0, 1, 16, 0, 0, 0, 0};
    PngFile.write(out, "IHDR", head);
    PngFile.write(out, "tRNS", ByteBuffer.allocate(2).putShort((short) clear).array());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    ByteBuffer row = ByteBuffer.allocate(1 + 2 * levels.length).put((byte) 0);
    for (int level : levels) {
      row.putShort((short) level);
    }
    try (var deflate = new DeflaterOutputStream(rows)) {
      deflate.write(row.array());
    }
    PngFile.write(out, "IDAT", rows.toByteArray());
    PngFile.write(out, "IEND", new byte[0]);
    return out.toByteArray();
  }
}
