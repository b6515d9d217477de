package org.kanyin.diff;

import java.util.Map;
import java.util.Optional;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Box;
import org.kanyin.inspect.Folding;

/**
 * A round written down as lines: a line is a line of the page, {@code ---} begins a page, two blanks a
 * paragraph; after one blank nobody can tell.
 */
final class PlainRound {
  private PlainRound() {}

  static Round of(String file, String text) {
    Signs signs = new Signs();
    int page = 1;
    int line = 0;
    for (String row : text.lines().toList()) {
      if (row.equals("---")) {
        page++;
        line = 0;
        continue;
      }
      line++;
      if (row.startsWith("　　")) {
        signs.paragraph();
      } else {
        signs.lineEnd();
        signs.start(row.startsWith("　") ? Sign.Start.PERHAPS : Sign.Start.NONE);
      }
      int column = 0;
      for (int c : row.codePoints().toArray()) {
        if (Folding.isBlank(c)) {
          signs.blank();
        } else {
          Box box = new Box(12 * column, 20 * line, 12 * column + 12, 20 * line + 12);
          signs.add(Character.toString(c), new Spot.OnPage(page, line, box), false);
        }
        column++;
      }
    }
    return new Round(
        file, Map.of(Flow.BODY, signs.all()), Optional.<Anatomy>empty(), Optional.empty());
  }
}
