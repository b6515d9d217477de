package org.kanyin.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kanyin.base.Trace;
import org.kanyin.compose.Composition;
import org.kanyin.compose.Composition.Cell;
import org.kanyin.compose.Paragraph;

/** Collects the trace while the renderer draws. */
final class TraceBuilder {
  private static final double MILLI = 1000.0;

  private final List<Trace.Page> pages = new ArrayList<>();
  private List<Trace.Line> lines = new ArrayList<>();
  private final List<Fragment> fragments = new ArrayList<>();
  private String region = "";

  /**
   * Part of a line.
   *
   * @param area composed text, or null for a folio that FOP wrote
   * @param text what FOP wrote where there is no area
   * @param x of the area's left edge from the page's left, points
   */
  private record Fragment(ComposedArea area, String text, double x, double baseline) {}

  void startRegion(String name) {
    region = name;
  }

  void endPage(int number, String folio, double width, double height) {
    pages.add(new Trace.Page(number, folio, width, height, lines));
    lines = new ArrayList<>();
  }

  void add(ComposedArea area, double x, double baseline) {
    fragments.add(new Fragment(area, "", x, baseline));
  }

  void add(String text, double x, double baseline) {
    fragments.add(new Fragment(null, text, x, baseline));
  }

  /** Makes one line of what was added since the last call; nothing if that was nothing. */
  void endLine() {
    fragments.stream()
        .filter(f -> f.area() != null)
        .findFirst()
        .ifPresent(first -> lines.add(line(first)));
    fragments.clear();
  }

  private Trace.Line line(Fragment first) {
    ComposedArea area = first.area();
    BlockText block = area.block();
    StringBuilder text = new StringBuilder();
    List<Double> glyphX = new ArrayList<>();
    int[] range = {-1, -1};
    for (Fragment fragment : fragments) {
      if (fragment.area() == null) {
        text.append(fragment.text());
        glyphX.addAll(Collections.nCopies(fragment.text().length(), fragment.x()));
      } else {
        append(fragment, text, glyphX);
        widen(range, fragment.area(), block.source());
      }
    }
    return new Trace.Line(
        region,
        range[0] < 0 ? "" : block.source(),
        Math.max(0, range[0]),
        Math.max(0, range[1]),
        first.x() - area.x() / MILLI,
        first.baseline(),
        area.line().width() / MILLI,
        measure(area) / MILLI,
        text.toString(),
        glyphX,
        adjustment(area.line()));
  }

  private static int measure(ComposedArea area) {
    Paragraph paragraph = area.block().paragraph();
    return paragraph.measure() - (area.lineIndex() == 0 ? paragraph.indent() : 0);
  }

  private static void append(Fragment fragment, StringBuilder text, List<Double> glyphX) {
    ComposedArea area = fragment.area();
    String all = area.block().paragraph().text();
    for (Cell cell : area.cells()) {
      text.append(all, cell.start(), cell.end());
      double x = fragment.x() + (cell.x() - area.x()) / MILLI;
      glyphX.addAll(Collections.nCopies(cell.end() - cell.start(), x));
    }
  }

  /** Stretches the range of manuscript characters the line shows. */
  private static void widen(int[] range, ComposedArea area, String source) {
    Piece piece = area.piece();
    if (source.isEmpty() || !piece.source().equals(source)) {
      return;
    }
    List<Cell> cells = area.cells();
    if (cells.isEmpty()) {
      return;
    }
    String all = area.block().paragraph().text();
    int first = cells.get(0).start();
    int last = cells.get(cells.size() - 1).end();
    int start = piece.sourceStart() + manuscriptLength(all, piece.start(), first);
    if (range[0] < 0) {
      range[0] = start;
    }
    range[1] = start + manuscriptLength(all, first, last);
  }

  private static int manuscriptLength(String text, int start, int end) {
    int breaks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      breaks += c == Paragraph.LINE_BREAK || c == Paragraph.PAGE_END ? 1 : 0;
    }
    return end - start - breaks;
  }

  private static Map<String, Double> adjustment(Composition.Line line) {
    Map<String, Double> byName = new HashMap<>();
    line.adjustment()
        .forEach(
            (kind, amount) ->
                byName.put(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), amount / MILLI));
    return byName;
  }

  /** Pages that cite later pages are drawn after them: the trace has the sheets' order. */
  Trace build() {
    return new Trace(
        pages.stream().sorted(Comparator.comparingInt(Trace.Page::number)).toList());
  }
}
