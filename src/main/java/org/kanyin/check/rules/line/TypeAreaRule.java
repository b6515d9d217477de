package org.kanyin.check.rules.line;

import java.util.List;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Figures;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Text outside the type area, and text beyond the paper's edge. */
public final class TypeAreaRule implements Rule {
  /** Points. */
  private static final double EXACT = 1.5;

  /** Where fewer lines than this agree on the edges, the type area is only a guess. */
  private static final double SURE = 0.6;

  /** On fewer pages of text nobody can tell how high the type area is. */
  private static final int FEW = 4;

  @Override
  public List<String> codes() {
    return List.of("K038", "K062");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    TypeArea type = s.anatomy().type();
    for (PageLayout leaf : s.anatomy().pages()) {
      Box paper = leaf.page().trim();
      for (PageLayout.Line part : leaf.lines()) {
        TextLine line = part.line();
        if (leaf.page().rotation() % 180 == 0 && !paper.holds(line.box(), EXACT)) {
          faults.add("K062", FaultLocation.line(leaf.number(), line));
        } else if (leaf.kind() == PageLayout.Kind.BODY
            && part.role() == PageLayout.Role.TEXT
            && type.columns() == 1
            && type.lines() > 2) {
          judge(leaf, line, type, s.anatomy().body().size() >= FEW, faults);
        }
      }
    }
  }

  private static boolean isSure(TypeArea.Edges edges) {
    return edges.flush() >= SURE;
  }

  /** Whether a line of the text goes too far to the right. */
  static boolean passes(TypeArea type, PageLayout leaf, TextLine line) {
    TypeArea.Edges edges = type.edges(leaf.isOdd());
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    double right = line.endsInClosingMark() ? last.x() : line.cellRight();
    return type.columns() == 1
        && type.lines() > 2
        && isSure(edges)
        && right - edges.right() > EXACT;
  }

  private static void judge(
      PageLayout leaf, TextLine line, TypeArea type, boolean knowsHeight, FaultCollector faults) {
    TypeArea.Edges edges = type.edges(leaf.isOdd());
    boolean sure = isSure(edges);
    double room = sure ? EXACT : 2 * type.bodySize();
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    double right = line.endsInClosingMark() ? last.x() : line.cellRight();
    // Some programs set brackets with their ink, not with their cell, to the edge.
    double left =
        line.beginsWithOpeningMark() ? Math.max(line.cellLeft(), line.inkLeft()) : line.cellLeft();
    // Where the lines end at no common edge there is no right margin to pass.
    double passed = sure ? right - edges.right() : 0;
    double over = Math.max(edges.left() - left, passed);
    // Pages without a grid end up to one line higher or lower.
    double height = type.onGrid() >= GridLines.SURE ? type.pitch() / 2 : type.pitch();
    double beyond =
        Math.max(type.top() - height - line.baseline(), line.baseline() - type.bottom() - height);
    if (over > room) {
      String side = edges.left() - left > room ? "左" : "右";
      faults.add("K038", FaultLocation.line(leaf.number(), line), side, Figures.of(over));
    } else if (beyond > 0 && knowsHeight) {
      String side = line.baseline() < type.top() ? "上" : "下";
      faults.add(
          "K038", FaultLocation.line(leaf.number(), line), side, Figures.of(beyond + height));
    }
  }
}
