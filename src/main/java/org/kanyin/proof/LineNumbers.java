package org.kanyin.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kanyin.base.LayoutTrace;

/** The lines of a page counted from its top, as a corrections table names them. */
final class LineNumbers {
  /** Baselines nearer than this are one line: points. */
  private static final double SAME = 3;

  /** Points: characters of a line that runs upwards stand at one x. */
  private static final double EXACT = 0.01;

  /**
   * One.
   *
   * @param number from 1
   * @param left edge of the page's lines, where their first cells begin
   * @param baseline from the page's top
   */
  record Numbered(int number, double left, double baseline) {}

  private LineNumbers() {}

  /**
   * Heads and folios are no lines; what stands beside another line counts with it. Of a page that a
   * table on its side fills none is numbered: its lines run upwards.
   */
  static List<Numbered> of(LayoutTrace.Page page) {
    if (page.lines().stream().anyMatch(LineNumbers::isTurned)) {
      return List.of();
    }
    TreeMap<Double, Double> lefts = new TreeMap<>();
    for (LayoutTrace.Line line : page.lines()) {
      if (line.region().equals("body") && !line.text().isBlank()) {
        Double near = lefts.ceilingKey(line.baseline() - SAME);
        boolean known = near != null && near < line.baseline() + SAME;
        lefts.merge(known ? near : line.baseline(), line.x(), Math::min);
      }
    }
    List<Numbered> numbers = new ArrayList<>();
    double left = lefts.values().stream().mapToDouble(d -> d).min().orElse(0);
    for (double baseline : lefts.keySet()) {
      numbers.add(new Numbered(numbers.size() + 1, left, baseline));
    }
    return numbers;
  }

  private static boolean isTurned(LayoutTrace.Line line) {
    List<Double> x = line.glyphX();
    return line.region().equals("body")
        && x.size() > 1
        && line.width() > SAME
        && x.stream().allMatch(g -> Math.abs(g - x.get(0)) < EXACT);
  }
}
