package org.kanyin.check.rules.text;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Characters that are missing from their font: the reader sees a box, or nothing. */
public final class MissingGlyphRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K051");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.structure().pages().stream()
        .flatMap(
            layout ->
                layout.lines().stream()
                    .flatMap(part -> inLine(context, layout.number(), part.line())));
  }

  private static Stream<Violation> inLine(CheckContext context, int page, TextLine line) {
    boolean named = context.textLayer().isReliable();
    return line.glyphs().stream()
        .filter(g -> g.shown() && isMissing(g, named))
        .map(
            g ->
                Violation.of(
                    "K051",
                    FaultLocation.glyphs(page, line, List.of(g)),
                    g.text().isEmpty() ? "？" : g.text(),
                    context.pdf().font(g.font()).name()));
  }

  /** A letter without ink is missing too, where the text layer can be relied upon. */
  private static boolean isMissing(Glyph g, boolean named) {
    return g.missing()
        || (named
            && !g.text().isEmpty()
            && Character.isLetterOrDigit(g.codePoint())
            && g.ink().map(i -> i.isEmpty()).orElse(false));
  }
}
