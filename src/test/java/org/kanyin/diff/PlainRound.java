package org.kanyin.diff;

import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.ParagraphStart;
import org.kanyin.base.CharacterFolding;
import org.kanyin.diff.flow.Flow;
import org.kanyin.diff.flow.Round;
import org.kanyin.diff.flow.SignCollector;
import org.kanyin.diff.flow.SignSource;
import org.kanyin.inspect.model.Box;

/**
 * A round written down as lines: a line is a line of the page, {@code ---} begins a page, two
 * blanks a paragraph; after one blank nobody can tell.
 */
final class PlainRound {
  private PlainRound() {}

  static Round of(String file, String text) {
    SignCollector signs = new SignCollector();
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
        signs.start(row.startsWith("　") ? ParagraphStart.PERHAPS : ParagraphStart.NONE);
      }
      int column = 0;
      for (int c : row.codePoints().toArray()) {
        if (CharacterFolding.isBlank(c)) {
          signs.blank();
        } else {
          Box box = new Box(12 * column, 20 * line, 12 * column + 12, 20 * line + 12);
          signs.add(Character.toString(c), new SignSource.OnPage(page, line, box), false);
        }
        column++;
      }
    }
    return new Round(
        file, Map.of(Flow.BODY, signs.all()), Optional.<PageStructure>empty(), Optional.empty());
  }
}
