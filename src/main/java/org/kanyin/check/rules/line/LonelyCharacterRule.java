package org.kanyin.check.rules.line;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.compose.EdgeMarks;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** 孤字: a paragraph whose last line is one character, with or without marks. */
public final class LonelyCharacterRule implements Rule {
  /** Dashes and ellipses are as wide as two characters: with them a line is long enough. */
  private static final String WIDE_MARKS = "—─…⋯";

  @Override
  public List<String> codes() {
    return List.of("K036");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    if (context.composition("lonely-character").filter("off"::equals).isPresent()) {
      return Stream.empty();
    }
    return context.paragraphs().turns().stream()
        .filter(turn -> !ManuscriptEdges.begins(context, turn.nextLayout(), turn.next()))
        .filter(turn -> !context.paragraphs().isTurned(turn.next()))
        .filter(turn -> characters(turn.next()) == 1 && isAlone(turn.nextLayout(), turn.next()))
        .map(
            turn ->
                Violation.of(
                    "K036",
                    FaultLocation.line(turn.nextLayout().number(), turn.next()),
                    PrintedText.solid(turn.next())));
  }

  private static long characters(TextLine line) {
    return line.glyphs().stream()
        .map(Glyph::codePoint)
        .filter(c -> !PrintedText.isBlank(c))
        .filter(c -> !isNarrow(c))
        .count();
  }

  /** A mark of punctuation, which squeezes; signs that are read, as &amp; is, are characters. */
  private static boolean isNarrow(int c) {
    return PrintedText.isMark(c)
        && WIDE_MARKS.indexOf(c) < 0
        && (EdgeMarks.mayNotStart(c, false) || EdgeMarks.mayNotEnd(c, false));
  }

  /** A byline at the right keeps it company. */
  private static boolean isAlone(PageLayout layout, TextLine line) {
    return layout.text().stream()
        .noneMatch(l -> l != line && Math.abs(l.baseline() - line.baseline()) < 1);
  }
}
