package org.kanyin.intake.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.model.ImportedPicture;
import org.kanyin.intake.report.RemarkLog;
import org.kanyin.intake.report.RemarkLog.Spot;

/** A picture as the file that an article names. */
final class PictureFile {
  private PictureFile() {}

  /**
   * @param stem the file's name without its ending
   * @return empty where no article can hold such a picture; that is told
   */
  static Optional<ImportedPicture> of(
      WordPicture picture, String stem, int paragraph, RemarkLog log) {
    Optional<String> ending = ending(picture.bytes());
    if (ending.isEmpty()) {
      String name = picture.name().substring(picture.name().lastIndexOf('/') + 1);
      log.leftOut("W066", Spot.of(paragraph, ""), "", name);
      return Optional.empty();
    }
    if (picture.frame().isCropped() || picture.frame().isTurned()) {
      log.told("W067", Spot.of(paragraph, ""));
    }
    String path = "pictures/" + stem + ending.get();
    return Optional.of(new ImportedPicture(path, picture.bytes()));
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
