package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Which lines of the body go on in the next, as their edges tell. */
public final class ParagraphLines {
  /** A first line is indented so much at least, a wrapped one stands so near the edge, in ems. */
  private static final double INDENT = 0.5;

  private static final double FLUSH = 0.15;

  /** Indents of paragraphs, in ems, with room for list labels. */
  private static final double MOST_INDENT = 2.6;

  /** Lines of a paragraph are so many pitches apart at most. */
  private static final double ADJACENT = 1.3;

  /** A column's right edge is what so many of its lines agree on, if there are so many. */
  private static final double AGREED = 0.7;

  private static final int FEW = 4;

  /**
   * A line that goes on in the next.
   *
   * @param column lines with one left edge and size on pages of one side
   */
  public record Turn(
      PageStructure.Leaf leaf,
      TextLine line,
      PageStructure.Leaf nextLeaf,
      TextLine next,
      String column) {}

  private final PageStructure anatomy;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<TextLine, Turn> byLine = new IdentityHashMap<>();
  private final Map<String, List<Double>> rights = new HashMap<>();

  public ParagraphLines(PageStructure anatomy) {
    this.anatomy = anatomy;
    List<PageStructure.Leaf> leaves = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    for (PageStructure.Leaf leaf : anatomy.reading()) {
      TextLine above = null;
      for (TextLine line : leaf.text()) {
        boolean beside = above != null && Math.abs(line.baseline() - above.baseline()) < 1;
        if (!beside) {
          leaves.add(leaf);
          lines.add(line);
        }
        above = line;
      }
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      pair(leaves.get(i), lines.get(i), leaves.get(i + 1), lines.get(i + 1));
    }
  }

  private void pair(PageStructure.Leaf leaf, TextLine a, PageStructure.Leaf nextLeaf, TextLine b) {
    if (!anatomy.isBodySize(a) || !anatomy.isBodySize(b) || !adjacent(leaf, a, nextLeaf, b)) {
      return;
    }
    double em = anatomy.type().bodySize();
    double left = a.cellLeft() - anatomy.type().edges(leaf.isOdd()).left();
    double next = b.cellLeft() - anatomy.type().edges(nextLeaf.isOdd()).left();
    boolean flush = Math.abs(next) < FLUSH * em && left > -FLUSH * em && left < MOST_INDENT * em;
    boolean indented =
        next > INDENT * em
            && left - next > INDENT * em
            && left - next < MOST_INDENT * em
            && hanFont(a) == hanFont(b);
    if (flush || indented) {
      String column = (leaf.isOdd() ? "odd" : "even") + Math.round(next / em * 4);
      Turn turn = new Turn(leaf, a, nextLeaf, b, column);
      turns.add(turn);
      byLine.put(a, turn);
      rights.computeIfAbsent(column, k -> new ArrayList<>()).add(a.cellRight());
    }
  }

  private boolean adjacent(
      PageStructure.Leaf leaf, TextLine a, PageStructure.Leaf nextLeaf, TextLine b) {
    double step = b.baseline() - a.baseline();
    return leaf == nextLeaf
        ? step > 0 && step < ADJACENT * anatomy.type().pitch()
        : nextLeaf.number() == leaf.number() + 1
            || anatomy.isMisplaced(leaf)
            || anatomy.isMisplaced(nextLeaf);
  }

  /** The font of most of a line's ideographs; −1 where it has none. */
  public static int hanFont(TextLine line) {
    Map<Integer, Integer> fonts = new HashMap<>();
    for (Glyph g : line.glyphs()) {
      if (PrintedText.isHan(g.codePoint())) {
        fonts.merge(g.font(), 1, Integer::sum);
      }
    }
    return fonts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  public List<Turn> turns() {
    return turns;
  }

  /** Whether the line goes on in the next. */
  public boolean isTurned(TextLine line) {
    return byLine.containsKey(line);
  }

  Optional<Turn> turn(TextLine line) {
    return Optional.ofNullable(byLine.get(line));
  }

  /** Where the lines of a column end, if enough of them agree. */
  public Optional<Double> right(String column) {
    List<Double> all = rights.getOrDefault(column, List.of());
    for (double candidate : all) {
      long agree = all.stream().filter(r -> Math.abs(r - candidate) < 1).count();
      if (agree >= AGREED * all.size() && all.size() >= FEW) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
