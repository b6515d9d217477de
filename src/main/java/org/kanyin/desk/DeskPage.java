package org.kanyin.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.kanyin.desk.http.Answer;

/** The page in the browser: a fixed list of files of this program, by name. */
final class DeskPage {
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

  private static final Set<String> NAMES =
      Set.of(
          "index.html",
          "desk.css",
          "desk.js",
          "editor.js",
          "filing.js",
          "head.js",
          "jobs.js",
          "make.js",
          "page-view.js",
          "paragraph.js",
          "shapes.js",
          "side-lists.js",
          "tree.js");

  private DeskPage() {}

  static Answer file(String name) {
    if (!NAMES.contains(name)) {
      return Answer.notFound();
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1)) + "; charset=utf-8";
    try (InputStream in = DeskPage.class.getResourceAsStream(name)) {
      return Answer.of(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The type of a picture that the press room's wall has let through: one of three kinds. */
  static String pictureType(byte[] picture) {
    return switch (picture[0] & 0xFF) {
      case 0x89 -> "image/png";
      case 0xFF -> "image/jpeg";
      default -> "image/svg+xml";
    };
  }
}
