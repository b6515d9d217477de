package org.kanyin.typeset.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kanyin.base.LayoutTrace;
import org.kanyin.compose.model.Composition;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.typeset.text.ComposedArea;

/** Collects the trace while the renderer draws. */
final class TraceBuilder {
  private static final double MILLI = 1000.0;

  private final List<LayoutTrace.Page> pages = new ArrayList<>();
  private List<LayoutTrace.Line> lines = new ArrayList<>();
  private final List<Fragment> fragments = new ArrayList<>();
  private String region = "";

  /**
   * Part of a line.
   *
   * @param area composed text, or null for a folio that FOP wrote
   * @param text what FOP wrote where there is no area
   * @param x of the area's left edge from the page's left, points
   * @param across how far to the right a point along the line leads: 1, or 0 where the line runs
   *     upwards
   */
  private record Fragment(
      ComposedArea area, String text, double x, double baseline, double across) {}

  void startRegion(String name) {
    region = name;
  }

  void endPage(int number, String folio, double width, double height, double body, double free) {
    pages.add(new LayoutTrace.Page(number, folio, width, height, body, free, lines));
    lines = new ArrayList<>();
  }

  void add(ComposedArea area, double x, double baseline, double across) {
    fragments.add(new Fragment(area, "", x, baseline, across));
  }

  void add(String text, double x, double baseline) {
    fragments.add(new Fragment(null, text, x, baseline, 1));
  }

  /** Makes one line of what was added since the last call; nothing if that was nothing. */
  void endLine() {
    fragments.stream()
        .filter(f -> f.area() != null)
        .findFirst()
        .ifPresent(first -> lines.add(line(first)));
    fragments.clear();
  }

  private LayoutTrace.Line line(Fragment first) {
    ComposedArea area = first.area();
    StringBuilder text = new StringBuilder();
    List<Double> glyphX = new ArrayList<>();
    List<LayoutTrace.Run> runs = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (fragment.area() == null) {
        text.append(fragment.text());
        glyphX.addAll(Collections.nCopies(fragment.text().length(), fragment.x()));
      } else {
        append(fragment, text, glyphX, runs);
      }
    }
    String block = area.block().source();
    List<LayoutTrace.Run> own = runs.stream().filter(r -> r.block().equals(block)).toList();
    return new LayoutTrace.Line(
        region,
        own.isEmpty() ? "" : block,
        own.stream().mapToInt(LayoutTrace.Run::start).min().orElse(0),
        own.stream().mapToInt(r -> r.of(r.to())).max().orElse(0),
        first.x() - first.across() * area.x() / MILLI,
        first.baseline(),
        area.line().width() / MILLI,
        measure(area) / MILLI,
        text.toString(),
        glyphX,
        adjustment(area.line()),
        runs);
  }

  private static int measure(ComposedArea area) {
    Paragraph paragraph = area.block().paragraph();
    return paragraph.measure() - (area.lineIndex() == 0 ? paragraph.indent() : 0);
  }

  private static void append(
      Fragment fragment, StringBuilder text, List<Double> glyphX, List<LayoutTrace.Run> runs) {
    ComposedArea area = fragment.area();
    String all = area.block().paragraph().text();
    int counted = area.piece().start();
    int start = area.piece().sourceStart();
    for (Cell cell : area.cells()) {
      start += manuscriptLength(all, counted, cell.start());
      counted = cell.start();
      int at = text.length();
      join(runs, new LayoutTrace.Run(at, at + cell.end() - counted, area.piece().source(), start));
      text.append(area.shown(cell));
      double x = fragment.x() + fragment.across() * (cell.x() - area.x()) / MILLI;
      glyphX.addAll(Collections.nCopies(cell.end() - cell.start(), x));
    }
  }

  /** Adds to the last run where this one goes on from it; generated text is no run. */
  private static void join(List<LayoutTrace.Run> runs, LayoutTrace.Run next) {
    LayoutTrace.Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (next.block().isEmpty()) {
      return;
    }
    if (last != null
        && last.block().equals(next.block())
        && last.to() == next.from()
        && last.of(last.to()) == next.start()) {
      runs.set(
          runs.size() - 1, new LayoutTrace.Run(last.from(), next.to(), last.block(), last.start()));
    } else {
      runs.add(next);
    }
  }

  private static int manuscriptLength(String text, int start, int end) {
    int breaks = 0;
    for (int i = start; i < end; i++) {
      breaks += Paragraph.isSign(text.charAt(i)) ? 1 : 0;
    }
    return end - start - breaks;
  }

  private static Map<String, Double> adjustment(Composition.Line line) {
    Map<String, Double> byName = new HashMap<>();
    line.adjustment()
        .forEach(
            (kind, amount) ->
                byName.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), amount / MILLI));
    return byName;
  }

  /** Pages that cite later pages are drawn after them: the trace has the sheets' order. */
  LayoutTrace build() {
    return new LayoutTrace(
        pages.stream().sorted(Comparator.comparingInt(LayoutTrace.Page::number)).toList());
  }
}
