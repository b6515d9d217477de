package org.kanyin.inspect.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Puts glyphs together into lines, by where they stand and not by when they were drawn. */
final class LineBuilder {
  /** Baselines nearer than this share of an em are one. */
  private static final double SAME_BASELINE = 0.08;

  /** A wider gap, in ems, separates two columns; U+3000 is a glyph and no gap. */
  private static final double COLUMN_GAP = 1.8;

  /** A raised or lowered figure is no farther from its line's baseline, in ems. */
  private static final double SHIFT = 0.6;

  /** So near to itself, in ems, a glyph is no second one. */
  private static final double TWICE = 0.1;

  /** Every part is compared with every other: on a page with more parts none is. */
  private static final int MOST_PARTS = 3_000;

  private LineBuilder() {}

  static List<TextLine> lines(List<Glyph> glyphs) {
    List<List<Glyph>> parts = new ArrayList<>();
    for (List<Glyph> row : rows(glyphs)) {
      parts.addAll(parts(row));
    }
    attachShifted(parts);
    List<TextLine> lines = new ArrayList<>();
    for (List<Glyph> part : parts) {
      List<Glyph> trimmed = trimmed(part);
      if (!trimmed.isEmpty()) {
        lines.add(line(trimmed));
      }
    }
    lines.sort(Comparator.comparingDouble(TextLine::baseline).thenComparing(TextLine::left));
    return lines;
  }

  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs.stream().filter(g -> g.isLevel()).toList());
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    List<List<Glyph>> rows = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph g : sorted) {
      if (!row.isEmpty()) {
        Glyph last = row.get(row.size() - 1);
        if (g.baseline() - last.baseline()
            > SAME_BASELINE * Math.max(1, Math.min(g.size(), last.size()))) {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
      row.add(g);
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  /** The stretches of a row between wide gaps. */
  private static List<List<Glyph>> parts(List<Glyph> row) {
    row.sort(Comparator.comparingDouble(Glyph::x));
    List<List<Glyph>> parts = new ArrayList<>();
    List<Glyph> part = new ArrayList<>();
    double right = 0;
    for (Glyph g : row) {
      if (!part.isEmpty() && isAgain(part.get(part.size() - 1), g)) {
        continue;
      }
      if (!part.isEmpty() && g.x() - right > COLUMN_GAP * Math.max(g.size(), part.get(0).size())) {
        parts.add(part);
        part = new ArrayList<>();
      }
      right = part.isEmpty() ? g.right() : Math.max(right, g.right());
      part.add(g);
    }
    parts.add(part);
    return parts;
  }

  /** The same glyph on itself: drawn twice to look bold. */
  private static boolean isAgain(Glyph last, Glyph g) {
    return last.text().equals(g.text())
        && last.size() == g.size()
        && Math.abs(g.x() - last.x()) < TWICE * g.size();
  }

  /** Note marks, powers and indices go into the line they stand in. */
  private static void attachShifted(List<List<Glyph>> parts) {
    if (parts.size() > MOST_PARTS) {
      return;
    }
    List<TextLine> lines = parts.stream().map(LineBuilder::line).toList();
    for (int i = 0; i < lines.size(); i++) {
      TextLine small = lines.get(i);
      int host = -1;
      for (int k = 0; k < lines.size(); k++) {
        if (k != i && hosts(lines.get(k), small)) {
          host = k;
          break;
        }
      }
      if (host >= 0) {
        parts.get(host).addAll(parts.get(i));
        parts.get(host).sort(Comparator.comparingDouble(Glyph::x));
        parts.get(i).clear();
      }
    }
  }

  private static boolean hosts(TextLine line, TextLine small) {
    double em = line.size();
    return line.isShiftedSize(small.size())
        && Math.abs(small.baseline() - line.baseline()) < SHIFT * em
        && small.left() > line.left()
        && small.left() < line.right() + em / 2
        && small.right() - small.left() < 4 * em;
  }

  private static List<Glyph> trimmed(List<Glyph> part) {
    int from = 0;
    int to = part.size();
    while (from < to && part.get(from).isBlank()) {
      from++;
    }
    while (to > from && part.get(to - 1).isBlank()) {
      to--;
    }
    return part.subList(from, to);
  }

  private static TextLine line(List<Glyph> part) {
    Map<Double, Integer> sizes = new TreeMap<>();
    Map<Integer, Integer> fonts = new TreeMap<>();
    Map<Double, Integer> baselines = new TreeMap<>();
    for (Glyph g : part) {
      sizes.merge(g.size(), 1, Integer::sum);
      fonts.merge(g.font(), 1, Integer::sum);
      baselines.merge(g.baseline(), 1, Integer::sum);
    }
    return new TextLine(most(baselines), most(sizes), most(fonts), part);
  }

  private static <T> T most(Map<T, Integer> counts) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
