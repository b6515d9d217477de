package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Violation;

/**
 * Radicals (U+2E80 to U+2FDF) that the file says for characters which look the same: a search does
 * not find them, and folding hides them from the comparison.
 */
final class RadicalText {
  private RadicalText() {}

  /** One fault a radical, wherever it stands: it is one row of one map. */
  static Stream<Violation> violations(CheckContext context, ManuscriptAlignment alignment) {
    String manuscript = context.issue().orElseThrow().root().text();
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int g = 0; g < alignment.pages().size(); g++) {
      String said = alignment.pages().glyph(g).text();
      if (alignment.owner(g) >= 0 && isRadical(said) && !manuscript.contains(said)) {
        places.computeIfAbsent(said, s -> new ArrayList<>()).add(g);
      }
    }
    return places.entrySet().stream()
        .map(
            e ->
                Violation.of(
                    "K023",
                    FaultLocation.body(alignment.pages(), e.getValue().subList(0, 1), e.getKey()),
                    "稿件是“"
                        + PrintedText.solid(e.getKey())
                        + "”，文字层里是部首“"
                        + e.getKey()
                        + "”（共 "
                        + e.getValue().size()
                        + " 处）"));
  }

  private static boolean isRadical(String said) {
    int c = said.isEmpty() ? 0 : said.codePointAt(0);
    return c >= 0x2E80 && c <= 0x2FDF;
  }
}
