package org.kanyin.intake.article;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.hemf.usermodel.HemfPicture;
import org.apache.poi.hwmf.usermodel.HwmfPicture;
import org.kanyin.intake.document.PictureFrame;

/** Windows metafiles (MS-EMF, MS-WMF), drawn by POI to a PNG fine enough for print. */
final class MetafilePainter {
  private static final double DOTS_IN_POINT = 300 / 72.0;

  /** 170 mm, the width of an A4 page between its margins, at 300 dots to the inch. */
  private static final int MOST = 2000;

  private static final long MOST_BYTES = 32L << 20;

  private MetafilePainter() {}

  static boolean isMetafile(byte[] b) {
    boolean emf =
        b.length > 44 && b[0] == 1 && b[1] == 0 && b[40] == ' ' && b[41] == 'E' && b[42] == 'M';
    return emf || isWmf(b);
  }

  private static boolean isWmf(byte[] b) {
    boolean placeable =
        b.length > 40 && (b[0] & 0xFF) == 0xD7 && (b[1] & 0xFF) == 0xCD && (b[2] & 0xFF) == 0xC6;
    boolean bare = b.length > 18 && (b[0] == 1 || b[0] == 2) && b[1] == 0 && b[2] == 9 && b[3] == 0;
    return placeable || bare;
  }

  /**
   * The drawing.
   *
   * @return empty where POI cannot draw it
   */
  static Optional<byte[]> png(byte[] file, PictureFrame frame) {
    if (file.length > MOST_BYTES) {
      return Optional.empty();
    }
    try (ByteArrayInputStream in = new ByteArrayInputStream(file)) {
      if (isWmf(file)) {
        HwmfPicture picture = new HwmfPicture(in);
        return Optional.of(painted(size(picture.getSize(), frame), picture::draw));
      }
      HemfPicture picture = new HemfPicture(in);
      return Optional.of(painted(size(picture.getSize(), frame), picture::draw));
    } catch (IOException | RuntimeException e) {
      // A record that POI does not know or that lies about its size: who calls tells of it.
      return Optional.empty();
    }
  }

  /** Draws into a rectangle. */
  private interface Drawing {
    void draw(Graphics2D graphics, Rectangle2D box);
  }

  private static Dimension size(Dimension2D own, PictureFrame frame) {
    double width = frame.width() > 0 ? frame.width() : own.getWidth();
    double height = frame.height() > 0 ? frame.height() : own.getHeight();
    double scale =
        Math.min(DOTS_IN_POINT, Math.min(MOST / Math.max(width, 1), MOST / Math.max(height, 1)));
    return new Dimension(
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)));
  }

  private static byte[] painted(Dimension size, Drawing drawing) throws IOException {
    BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, size.width, size.height);
      drawing.draw(graphics, new Rectangle2D.Double(0, 0, size.width, size.height));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
