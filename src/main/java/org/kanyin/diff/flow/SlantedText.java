package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.inspect.model.Glyph;

/** What is written up, down or askew stands in no line: as it was drawn, after the page's text. */
final class SlantedText {
  /** What stands farther from the last glyph than so many ems is other text. */
  private static final double APART = 1.8;

  private SlantedText() {}

  static void add(SignCollector signs, PageLayout layout) {
    List<Glyph> glyphs = new ArrayList<>(layout.page().glyphs());
    glyphs.removeIf(g -> g.isLevel() || isGap(g) || !g.shown() || g.artifact());
    Glyph last = null;
    for (Glyph g : glyphs) {
      if (last == null || !follows(last, g)) {
        signs.open();
      }
      signs.add(
          g.text().isEmpty() ? "\uFFFD" : g.text(),
          new SignSource.OnPage(layout.number(), 0, g.box()),
          false);
      last = g;
    }
  }

  /** A blank that a program may have drawn for a gap; one of Chinese text is written. */
  private static boolean isGap(Glyph g) {
    return g.isBlank() && !g.text().equals("\u3000");
  }

  /** Whether a glyph stands next to another, in whatever direction they run. */
  private static boolean follows(Glyph last, Glyph g) {
    return Math.hypot(g.x() - last.x(), g.baseline() - last.baseline()) < APART * g.size();
  }
}
