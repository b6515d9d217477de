package org.kanyin.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kanyin.desk.http.Answer;

/**
 * The installation's own sans serif for the words around the pages, where a system has none: two
 * files by fixed names.
 */
final class DeskFonts {
  private static final Map<String, String> FILES =
      Map.of("400", "NotoSansSC_400Regular.ttf", "700", "NotoSansSC_700Bold.ttf");

  private DeskFonts() {}

  static Answer file(Path fonts, String weight) {
    String name = FILES.get(weight);
    if (name == null || !Files.isRegularFile(fonts.resolve(name))) {
      return Answer.notFound();
    }
    try {
      return Answer.of("font/ttf", Files.readAllBytes(fonts.resolve(name))).keep();
    } catch (IOException e) {
      // The browser goes on with what it has.
      return Answer.notFound();
    }
  }
}
