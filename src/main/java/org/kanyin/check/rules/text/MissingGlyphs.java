package org.kanyin.check.rules.text;

import java.util.List;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Characters that their font has not: the reader sees a box, or nothing. */
public final class MissingGlyphs implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K051");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    boolean named = s.layer().isReliable();
    for (PageLayout leaf : s.anatomy().pages()) {
      for (PageLayout.Line part : leaf.lines()) {
        for (Glyph g : part.line().glyphs()) {
          if (g.shown() && isMissing(g, named)) {
            report(s, leaf, part.line(), g, faults);
          }
        }
      }
    }
  }

  /** Of a letter without ink only a text to be relied upon can tell. */
  private static boolean isMissing(Glyph g, boolean named) {
    return g.missing()
        || (named
            && !g.text().isEmpty()
            && Character.isLetterOrDigit(g.codePoint())
            && g.ink().map(i -> i.isEmpty()).orElse(false));
  }

  private static void report(
      CheckContext s, PageLayout leaf, TextLine line, Glyph g, FaultCollector faults) {
    String character = g.text().isEmpty() ? "？" : g.text();
    faults.add(
        "K051",
        FaultLocation.glyphs(leaf.number(), line, List.of(g)),
        character,
        s.pdf().font(g.font()).name());
  }
}
