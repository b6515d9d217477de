package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.prose.ProseLine;
import org.kanyin.analysis.prose.ProseTurns;
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

  private final List<Turn> turns;
  private final Map<TextLine, Turn> byLine = new IdentityHashMap<>();
  private final Map<String, List<Double>> rights = new HashMap<>();
  private final Map<String, Optional<Double>> agreed = new HashMap<>();

  private ParagraphLines(List<Turn> turns) {
    this.turns = List.copyOf(turns);
    for (Turn turn : turns) {
      byLine.put(turn.line(), turn);
      rights.computeIfAbsent(turn.column(), k -> new ArrayList<>()).add(turn.line().cellRight());
    }
  }

  /** As the type area's edges tell, of an issue's pages. */
  public ParagraphLines(PageStructure structure) {
    this(new LineTurns(structure).turns());
  }

  /** The same of Chinese text alone. */
  public static ParagraphLines chinese(PageStructure structure) {
    return new ParagraphLines(
        new LineTurns(structure)
            .turns().stream()
                .filter(t -> ProseLine.isChinese(t.line()) && ProseLine.isChinese(t.next()))
                .toList());
  }

  /** Those that are certain, whatever pages these are. */
  public static ParagraphLines certain(PageStructure structure) {
    List<Turn> turns = new ArrayList<>();
    for (ProseTurns.Pair p : new ProseTurns(structure, ParagraphLines::hanFont).pairs()) {
      String column = (p.layout().isOdd() ? "odd" : "even") + p.column();
      turns.add(new Turn(p.layout(), p.line(), p.nextLayout(), p.next(), column));
    }
    return new ParagraphLines(turns);
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

  /** The line with the one it goes on in. */
  public Optional<Turn> turn(TextLine line) {
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
