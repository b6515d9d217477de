package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Which lines of the body go on in the next, as their edges tell. */
public final class ParagraphLines {
  /** A column's right edge is what so many of its lines agree on, if there are so many. */
  private static final double AGREED = 0.7;

  private static final int FEW = 4;

  /**
   * A line that goes on in the next.
   *
   * @param column lines with one left edge and size on pages of one side
   */
  public record Turn(
      PageLayout layout, TextLine line, PageLayout nextLayout, TextLine next, String column) {}

  private final PageStructure structure;
  private final ParagraphRules rules;
  private final List<Turn> turns = new ArrayList<>();
  private final Map<TextLine, Turn> byLine = new IdentityHashMap<>();
  private final Map<String, List<Double>> rights = new HashMap<>();
  private final Map<String, Optional<Double>> agreed = new HashMap<>();

  public ParagraphLines(PageStructure structure) {
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
            && hanFont(a) == hanFont(b);
    if (flush || indented) {
      String column = (layout.isOdd() ? "odd" : "even") + Math.round(next * 4);
      Turn turn = new Turn(layout, a, nextLayout, b, column);
      turns.add(turn);
      byLine.put(a, turn);
      rights.computeIfAbsent(column, k -> new ArrayList<>()).add(a.cellRight());
    }
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
    return Collections.unmodifiableList(turns);
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
    return agreed.computeIfAbsent(column, c -> agreed(rights.getOrDefault(c, List.of())));
  }

  /** The first value, in the order of the lines, that enough of all are near to. */
  private static Optional<Double> agreed(List<Double> all) {
    double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return all.size() < FEW
        ? Optional.empty()
        : all.stream()
            .filter(
                r ->
                    above(sorted, r - 1, true) + AGREED * all.size() <= above(sorted, r + 1, false))
            .findFirst();
  }

  /** How many values are less, or not more, than this. */
  private static int above(double[] sorted, double value, boolean orEqual) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      boolean less = orEqual ? sorted[middle] <= value : sorted[middle] < value;
      from = less ? middle + 1 : from;
      to = less ? to : middle;
    }
    return from;
  }
}
