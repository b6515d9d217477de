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

  /** So near to itself, in ems, a glyph is no second one. */
  private static final double TWICE = 0.1;

  private LineBuilder() {}

  static List<TextLine> lines(List<Glyph> glyphs) {
    List<List<Glyph>> parts = new ArrayList<>();
    for (List<Glyph> row : rows(glyphs)) {
      parts.addAll(parts(row));
    }
    List<TextLine> lines = new ArrayList<>();
    for (TextLine line : ShiftedText.lines(parts.stream().map(LineBuilder::line).toList())) {
      List<Glyph> trimmed = trimmed(line.glyphs());
      if (!trimmed.isEmpty()) {
        lines.add(new TextLine(line.baseline(), line.size(), line.font(), trimmed));
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
    row.sort(TextLine.ACROSS);
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
