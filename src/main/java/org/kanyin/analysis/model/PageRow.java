package org.kanyin.analysis.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kanyin.inspect.model.TextLine;

/**
 * What stands side by side on a page: one part in running text, several in a table.
 *
 * @param parts from left to right, at least one
 */
public record PageRow(List<Part> parts) {
  /** Lines whose baselines differ by less, in ems, stand in one row: bullets are raised. */
  private static final double LEVEL = 0.5;

  private static final String BULLETS = "●•■◆▪○·◦";

  /**
   * A line without wide gaps.
   *
   * @param number of its row on the page, from 1
   */
  public record Part(TextLine line, int page, int number) {
    public boolean isBullet() {
      List<org.kanyin.inspect.model.Glyph> solid = line.solid();
      return solid.size() == 1 && BULLETS.indexOf(solid.get(0).codePoint()) >= 0;
    }
  }

  public PageRow {
    parts = List.copyOf(parts);
  }

  /** The rows of a page from the top down. */
  public static List<PageRow> of(int page, List<TextLine> lines) {
    List<TextLine> down = new ArrayList<>(lines);
    down.sort(Comparator.comparingDouble(TextLine::baseline));
    List<PageRow> rows = new ArrayList<>();
    List<TextLine> level = new ArrayList<>();
    for (TextLine line : down) {
      if (!level.isEmpty() && line.baseline() - level.get(0).baseline() > LEVEL * line.size()) {
        rows.add(row(page, rows.size() + 1, level));
        level.clear();
      }
      level.add(line);
    }
    if (!level.isEmpty()) {
      rows.add(row(page, rows.size() + 1, level));
    }
    return rows;
  }

  private static PageRow row(int page, int number, List<TextLine> level) {
    return new PageRow(
        level.stream()
            .sorted(Comparator.comparingDouble(TextLine::left))
            .map(l -> new Part(l, page, number))
            .toList());
  }

  public double baseline() {
    return parts.get(parts.size() - 1).line().baseline();
  }

  public double size() {
    return parts.stream().mapToDouble(p -> p.line().size()).max().orElse(0);
  }

  public String text() {
    StringBuilder out = new StringBuilder();
    parts.forEach(p -> out.append(p.line().text()).append('\t'));
    return out.toString();
  }
}
