package org.kanyin.intake.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.kanyin.intake.document.PictureFrame;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.model.ImportedPicture;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;
import org.kanyin.picture.PictureRoom;
import org.kanyin.picture.model.PictureShape;

/** A picture as the file that an article names. */
final class PictureFile {
  private PictureFile() {}

  /**
   * @param stem the file's name without its ending
   * @return empty where no article can hold such a picture; that is told
   */
  static Optional<ImportedPicture> of(
      WordPicture picture, String stem, int paragraph, RemarkLog log) {
    Spot spot = Spot.of(paragraph, "");
    byte[] drawn = picture.bytes();
    if (MetafilePainter.isMetafile(drawn)) {
      Optional<byte[]> png = MetafilePainter.png(drawn, picture.frame());
      png.ifPresent(p -> log.changed("W068", spot, "", ""));
      drawn = png.orElse(drawn);
    }
    byte[] bytes = shaped(drawn, picture.frame(), spot, log);
    Optional<String> ending = ending(bytes).filter(e -> isSound(e, bytes));
    if (ending.isEmpty()) {
      String name = picture.name().substring(picture.name().lastIndexOf('/') + 1);
      log.leftOut("W066", spot, "", name);
    }
    return ending.map(e -> new ImportedPicture("pictures/" + stem + e, bytes));
  }

  /** What a manifest would refuse is no picture of an article; SVG is its own to look at. */
  private static boolean isSound(String ending, byte[] bytes) {
    return ending.equals(".svg") || PictureRoom.examine(bytes).fault().isEmpty();
  }

  /** Cut, mirrored and turned as Word shows it; an angle that is no right one is told. */
  private static byte[] shaped(byte[] bytes, PictureFrame frame, Spot spot, RemarkLog log) {
    if (!frame.isCropped() && !frame.isTurned()) {
      return bytes;
    }
    double quarters = frame.rotation() / 90;
    long whole = Math.round(quarters);
    boolean right = Math.abs(quarters - whole) < 0.02;
    int turns = (int) Math.floorMod((right ? whole : 0) + (frame.upsideDown() ? 2 : 0), 4L);
    PictureShape shape =
        new PictureShape(
            frame.left(),
            frame.top(),
            frame.right(),
            frame.bottom(),
            frame.mirrored() != frame.upsideDown(),
            turns);
    Optional<byte[]> shaped = PictureRoom.shaped(bytes, shape);
    if (shaped.isPresent()) {
      log.changed("W069", spot, "", "");
    }
    if (!right || shaped.isEmpty()) {
      log.told("W067", spot);
    }
    return shaped.orElse(bytes);
  }

  private static Optional<String> ending(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG")) {
      return Optional.of(".png");
    }
    if (head.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(".jpg");
    }
    if (head.startsWith("GIF8")) {
      return Optional.of(".gif");
    }
    if (head.startsWith("BM")) {
      return Optional.of(".bmp");
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return Optional.of(".tif");
    }
    boolean svg = head.toLowerCase(Locale.ROOT).contains("<svg");
    return svg ? Optional.of(".svg") : Optional.empty();
  }
}
