package org.kanyin.check.rules.line;

import java.util.List;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** 孤字: a paragraph whose last line is one character, with or without marks. */
public final class LonelyCharacter implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K036");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (ParagraphLines.Turn turn : s.paragraphs().turns()) {
      TextLine last = turn.next();
      if (!s.paragraphs().isTurned(last)
          && characters(last) == 1
          && isAlone(turn.nextLayout(), last)) {
        faults.add(
            "K036", FaultLocation.line(turn.nextLayout().number(), last), PrintedText.solid(last));
      }
    }
  }

  private static long characters(TextLine line) {
    return line.glyphs().stream()
        .map(Glyph::codePoint)
        .filter(c -> !PrintedText.isBlank(c) && !PrintedText.isMark(c))
        .count();
  }

  /** A byline at the right keeps it company. */
  private static boolean isAlone(PageLayout leaf, TextLine line) {
    return leaf.text().stream()
        .noneMatch(l -> l != line && Math.abs(l.baseline() - line.baseline()) < 1);
  }
}
