package org.kanyin.check;

import java.util.List;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.TextLine;

/** Characters that their font has not: the reader sees a box, or nothing. */
final class MissingGlyphs implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K051");
  }

  @Override
  public void check(Subject s, Faults faults) {
    boolean named = s.layer().isReliable();
    for (Anatomy.Leaf leaf : s.anatomy().leaves()) {
      for (Anatomy.Part part : leaf.lines()) {
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
        || named
            && !g.text().isEmpty()
            && Character.isLetterOrDigit(g.codePoint())
            && g.ink().map(i -> i.isEmpty()).orElse(false);
  }

  private static void report(
      Subject s, Anatomy.Leaf leaf, TextLine line, Glyph g, Faults faults) {
    String character = g.text().isEmpty() ? "？" : g.text();
    faults.add(
        "K051", Spot.glyphs(leaf.number(), line, List.of(g)), character,
        s.pdf().font(g.font()).name());
  }
}
