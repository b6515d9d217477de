package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.GlyphExtent;
import org.kanyin.inspect.model.TextLine;

/** Characters that are missing from their font: the reader sees a box, or nothing. */
public final class MissingGlyphRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K051", "K112");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Stream<Violation> named =
        context.structure().pages().stream()
            .flatMap(
                layout ->
                    layout.lines().stream()
                        .flatMap(part -> inLine(context, layout.number(), part.line())));
    return context.isForeign() ? Stream.concat(named, blanks(context)) : named;
  }

  /** By font: what shows nothing and stands for nothing that is known. */
  private static Stream<Violation> blanks(CheckContext context) {
    Map<Integer, List<Violation>> byFont = new LinkedHashMap<>();
    for (PageLayout layout : context.structure().pages()) {
      for (PageLayout.Line part : layout.lines()) {
        for (Glyph g : part.line().glyphs()) {
          if (g.shown() && g.missing() && isNothing(g)) {
            FaultLocation at = FaultLocation.glyphs(layout.number(), part.line(), List.of(g));
            byFont.computeIfAbsent(g.font(), k -> new ArrayList<>()).add(Violation.of("K112", at));
          }
        }
      }
    }
    return byFont.entrySet().stream()
        .map(
            e ->
                Violation.of(
                    "K112",
                    e.getValue().get(0).location(),
                    context.pdf().font(e.getKey()).name(),
                    e.getValue().size()));
  }

  /** Without ink and without a text: a blank that was meant to be one looks the same. */
  private static boolean isNothing(Glyph g) {
    return g.trust() == Glyph.Trust.NONE && g.ink().map(GlyphExtent::isEmpty).orElse(false);
  }

  private static Stream<Violation> inLine(CheckContext context, int page, TextLine line) {
    boolean named = context.textLayer().isReliable();
    return line.glyphs().stream()
        .filter(g -> g.shown() && isMissing(g, named))
        .filter(g -> !context.isForeign() || !isNothing(g))
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
