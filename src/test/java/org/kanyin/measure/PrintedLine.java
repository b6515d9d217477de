package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Glyphs that follow one another on one baseline.
 *
 * @param page the sheet, from 1
 * @param baseline points from the page's top: that of most of its glyphs
 * @param size the em of most of its glyphs, points
 * @param glyphs in the order they are drawn
 */
public record PrintedLine(int page, double baseline, double size, List<ExtractedGlyph> glyphs) {

  /** Cuts the stream into lines. */
  public static List<PrintedLine> of(List<ExtractedGlyph> stream) {
    List<PrintedLine> lines = new ArrayList<>();
    List<ExtractedGlyph> line = new ArrayList<>();
    for (ExtractedGlyph g : stream) {
      if (!line.isEmpty() && startsLine(line, g)) {
        lines.add(line(line));
        line = new ArrayList<>();
      }
      line.add(g);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  /** Another page, another baseline than a raised figure's, or a step back to the left. */
  private static boolean startsLine(List<ExtractedGlyph> line, ExtractedGlyph g) {
    ExtractedGlyph last = line.get(line.size() - 1);
    double em = Math.max(last.size(), g.size());
    return g.page() != last.page()
        || Math.abs(g.y() - last.y()) > 0.6 * em
        || g.x() < last.x() - em;
  }

  private static PrintedLine line(List<ExtractedGlyph> glyphs) {
    return new PrintedLine(
        glyphs.get(0).page(),
        most(glyphs.stream().map(ExtractedGlyph::y).toList()),
        most(glyphs.stream().map(ExtractedGlyph::size).toList()),
        List.copyOf(glyphs));
  }

  /** The value that occurs most often, to a hundredth. */
  static double most(List<Double> values) {
    Map<Long, List<Double>> buckets = new TreeMap<>();
    for (double v : values) {
      buckets.computeIfAbsent(Math.round(v * 100), k -> new ArrayList<>()).add(v);
    }
    return buckets.values().stream()
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .map(b -> b.stream().mapToDouble(d -> d).average().orElseThrow())
        .orElse(Double.NaN);
  }

  /** Left edge of its first cell and right edge of its last, points from the page's left. */
  public double[] edges() {
    int[] at = new int[glyphs.size()];
    int length = 0;
    for (int i = 0; i < at.length; i++) {
      at[i] = glyphs.get(i).isBlank() ? -1 : length;
      length += Character.charCount(glyphs.get(i).codePoint());
    }
    Block block = new Block("", "", text(), Set.of(), Set.of());
    List<CharacterCell> cells = CharacterCell.of(block, new Row(this, 0, length, glyphs, at));
    return new double[] {cells.get(0).left(), cells.get(cells.size() - 1).right()};
  }

  /** So many ems are free between cells, and before what stands at a leader's end. */
  private static final double APART = 1.5;

  /** The line cut where more than an em and a half is free. */
  public List<PrintedLine> runs() {
    List<PrintedLine> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || free(glyphs.get(i - 1), glyphs.get(i)) > APART * size) {
        runs.add(new PrintedLine(page, baseline, size, glyphs.subList(from, i)));
        from = i;
      }
    }
    return runs;
  }

  private static double free(ExtractedGlyph a, ExtractedGlyph b) {
    return b.x() - a.x() - a.advance();
  }

  /** Where it stands and what it says: {@code 0 … 4.5 文字}, in ems from a left edge. */
  public String told(double left, double em) {
    return ems(edges()[0] - left, em) + " … " + ems(edges()[1] - left, em) + " " + text();
  }

  private static String ems(double x, double em) {
    String number = String.format(Locale.ROOT, "%.2f", x / em + 0.0001);
    return number.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
  }

  /** What it says, blanks included. */
  public String text() {
    StringBuilder out = new StringBuilder();
    glyphs.forEach(g -> out.appendCodePoint(g.codePoint()));
    return out.toString();
  }
}
