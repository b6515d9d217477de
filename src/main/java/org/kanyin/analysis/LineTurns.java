package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.inspect.model.TextLine;

/** Which lines go on in the next, as the type area's edges tell. */
final class LineTurns {
  private final PageStructure structure;
  private final ParagraphRules rules;
  private final List<ParagraphLines.Turn> turns = new ArrayList<>();

  LineTurns(PageStructure structure) {
    this.structure = structure;
    this.rules = new ParagraphRules(structure);
    List<PageLayout> layouts = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    for (PageLayout layout : structure.reading()) {
      TextLine above = null;
      for (TextLine line : layout.text()) {
        boolean beside = above != null && Math.abs(line.baseline() - above.baseline()) < 1;
        if (!beside) {
          layouts.add(layout);
          lines.add(line);
        }
        above = line;
      }
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      pair(layouts.get(i), lines.get(i), layouts.get(i + 1), lines.get(i + 1));
    }
  }

  private void pair(PageLayout layout, TextLine a, PageLayout nextLayout, TextLine b) {
    if (!structure.isBodySize(a)
        || !structure.isBodySize(b)
        || !rules.isAdjacent(layout, a, nextLayout, b)) {
      return;
    }
    double em = structure.type().bodySize();
    double left = (a.cellLeft() - structure.type().edges(layout.isOdd()).left()) / em;
    double next = (b.cellLeft() - structure.type().edges(nextLayout.isOdd()).left()) / em;
    boolean flush = rules.isFlush(next) && rules.isWithinIndent(left);
    boolean indented =
        rules.isIndented(next)
            && rules.isIndented(left - next)
            && rules.isWithinIndent(left - next)
            && ParagraphLines.hanFont(a) == ParagraphLines.hanFont(b);
    if (flush || indented) {
      String column = (layout.isOdd() ? "odd" : "even") + Math.round(next * 4);
      turns.add(new ParagraphLines.Turn(layout, a, nextLayout, b, column));
    }
  }

  List<ParagraphLines.Turn> turns() {
    return turns;
  }
}
