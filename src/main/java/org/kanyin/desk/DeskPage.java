package org.kanyin.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kanyin.desk.http.Answer;

/** The page in the browser: a fixed list of files of this program, by name. */
final class DeskPage {
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "desk.css", "text/css; charset=utf-8",
          "desk.js", "text/javascript; charset=utf-8",
          "editor.js", "text/javascript; charset=utf-8",
          "page-view.js", "text/javascript; charset=utf-8",
          "shapes.js", "text/javascript; charset=utf-8",
          "side-lists.js", "text/javascript; charset=utf-8");

  private DeskPage() {}

  static Answer file(String name) {
    String type = TYPES.get(name);
    if (type == null) {
      return Answer.notFound();
    }
    try (InputStream in = DeskPage.class.getResourceAsStream(name)) {
      return Answer.of(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a picture that the press room's wall has let through: one of three kinds. */
  static String pictureType(byte[] picture) {
    return switch (picture[0] & 0xFF) {
      case 0x89 -> "image/png";
      case 0xFF -> "image/jpeg";
      default -> "image/svg+xml";
    };
  }
}
