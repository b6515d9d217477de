package org.kanyin.check.rules.line;

import java.util.List;
import java.util.Locale;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.TextLine;

/** Body lines off the grid on which nearly all others stand: facing pages do not register. */
public final class GridLines implements Rule {
  /** So many lines stand on the grid, or there is none. */
  static final double SURE = 0.95;

  /** Points. */
  private static final double EXACT = 0.6;

  private static final double INDENTED = 0.3;

  @Override
  public List<String> codes() {
    return List.of("K039");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    TypeArea type = s.anatomy().type();
    if (type.onGrid() < SURE || type.pitch() <= 0) {
      return;
    }
    for (PageLayout leaf : s.anatomy().body()) {
      for (TextLine line : leaf.text()) {
        double off = Math.IEEEremainder(line.baseline() - type.origin(), type.pitch());
        if (Math.abs(off) > EXACT && isColumn(s.anatomy(), leaf, line)) {
          String amount = String.format(Locale.ROOT, "%.1f", Math.abs(off));
          faults.add("K039", FaultLocation.line(leaf.number(), line), off > 0 ? "下" : "上", amount);
        }
      }
    }
  }

  /** Running text: body type that begins at the edge or at the paragraph's indent. */
  private static boolean isColumn(PageStructure anatomy, PageLayout leaf, TextLine line) {
    double em = anatomy.type().bodySize();
    double left = (line.cellLeft() - anatomy.type().edges(leaf.isOdd()).left()) / em;
    return anatomy.isBodySize(line)
        && ParagraphLines.hanFont(line) == anatomy.type().bodyFont()
        && (Math.abs(left) < INDENTED || Math.abs(left - 2) < INDENTED);
  }
}
