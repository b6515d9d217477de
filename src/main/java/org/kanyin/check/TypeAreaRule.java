package org.kanyin.check;

import java.util.List;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.Box;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.TextLine;

/** Text outside the type area, and text beyond the paper's edge. */
final class TypeAreaRule implements Rule {
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
  public void check(Subject s, Faults faults) {
    Anatomy.TypeArea type = s.anatomy().type();
    for (Anatomy.Leaf leaf : s.anatomy().leaves()) {
      Box paper = leaf.page().trim();
      for (Anatomy.Part part : leaf.lines()) {
        TextLine line = part.line();
        if (!paper.holds(line.box(), EXACT)) {
          faults.add("K062", Spot.line(leaf.number(), line));
        } else if (leaf.kind() == Anatomy.Kind.BODY
            && part.role() == Anatomy.Role.TEXT
            && type.columns() == 1
            && type.lines() > 2) {
          judge(leaf, line, type, s.anatomy().body().size() >= FEW, faults);
        }
      }
    }
  }

  private static void judge(
      Anatomy.Leaf leaf,
      TextLine line,
      Anatomy.TypeArea type,
      boolean knowsHeight,
      Faults faults) {
    Anatomy.Edges edges = type.edges(leaf.isOdd());
    boolean sure = edges.flush() >= SURE;
    double room = sure ? EXACT : 2 * type.bodySize();
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    double right = line.endsInClosingMark() ? last.x() : line.cellRight();
    // Where the lines end at no common edge there is no right margin to pass.
    double passed = sure ? right - edges.right() : 0;
    double over = Math.max(edges.left() - line.cellLeft(), passed);
    double height = type.pitch() / 2;
    double beyond =
        Math.max(type.top() - height - line.baseline(), line.baseline() - type.bottom() - height);
    if (over > room) {
      String side = edges.left() - line.cellLeft() > room ? "左" : "右";
      faults.add("K038", Spot.line(leaf.number(), line), side, Points.of(over));
    } else if (beyond > 0 && knowsHeight) {
      String side = line.baseline() < type.top() ? "上" : "下";
      faults.add("K038", Spot.line(leaf.number(), line), side, Points.of(beyond + height));
    }
  }
}
