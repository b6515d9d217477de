package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Lines whose characters stand too far apart or run into each other. */
public final class Spacing implements Rule {
  /** In ems from one ideograph to the next: what the house style allows, and a little. */
  private static final double LOOSE = 1.12;

  private static final double TIGHT = 0.94;

  /** A single gap as wide as this is a hole in the line. */
  private static final double HOLE = 1.5;

  @Override
  public List<String> codes() {
    return List.of("K040", "K041");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (PageLayout leaf : s.anatomy().body()) {
      for (TextLine line : leaf.text()) {
        if (s.anatomy().isBodySize(line)) {
          judge(leaf, line, s.paragraphs().isTurned(line), faults);
        }
      }
    }
  }

  private static void judge(PageLayout leaf, TextLine line, boolean turned, FaultCollector faults) {
    List<Double> steps = new ArrayList<>();
    double widest = 0;
    Glyph at = null;
    Glyph last = null;
    for (Glyph g : line.glyphs()) {
      if (last != null && both(last, g)) {
        double step = (g.x() - last.x()) / g.size();
        steps.add(step);
        at = step > widest ? last : at;
        widest = Math.max(widest, step);
        if (step < TIGHT) {
          String amount = String.format(Locale.ROOT, "%.2f", step);
          faults.add("K041", FaultLocation.glyphs(leaf.number(), line, List.of(last, g)), amount);
          return;
        }
      }
      last = g;
    }
    steps.sort(null);
    double median = steps.isEmpty() ? 1 : steps.get(steps.size() / 2);
    if (turned && steps.size() > 4 && (median > LOOSE || widest > HOLE)) {
      String amount = String.format(Locale.ROOT, "%.2f", median > LOOSE ? median : widest);
      FaultLocation spot =
          median > LOOSE
              ? FaultLocation.line(leaf.number(), line)
              : FaultLocation.glyphs(leaf.number(), line, List.of(at));
      faults.add("K040", spot, amount);
    }
  }

  private static boolean both(Glyph a, Glyph b) {
    return PrintedText.isHan(a.codePoint())
        && PrintedText.isHan(b.codePoint())
        && a.size() == b.size()
        && a.text().length() == b.text().length();
  }
}
