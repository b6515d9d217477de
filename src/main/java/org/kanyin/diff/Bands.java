package org.kanyin.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kanyin.inspect.Box;
import org.kanyin.inspect.PdfPage;
import org.kanyin.inspect.Shape;

/**
 * The order in which a page is read: down, row by row; tables column by column, for there a cell's
 * lines follow each other whatever the height of its neighbours.
 */
final class Bands {
  private static final double THIN = 2.5;
  private static final double WIDE = 0.3;
  private static final double TABLE = 0.4;

  /**
   * A stretch of a page.
   *
   * @param columns each read downwards; one where it is no table
   */
  record Band(List<List<Row.Part>> columns, List<Row> rows) {
    boolean isTable() {
      return columns.size() > 1;
    }
  }

  private record Rule(double y, double left, double right) {
    boolean spans(Rule other) {
      return Math.abs(left - other.left) < 3 && Math.abs(right - other.right) < 3;
    }
  }

  private final List<Rule> rules;
  private final boolean allColumns;

  private Bands(PdfPage page, boolean allColumns) {
    this.rules = rules(page);
    this.allColumns = allColumns;
  }

  /**
   * @param columns of the page's text: where it runs in two, the page is read as a table
   */
  static List<Band> of(PdfPage page, List<Row> rows, int columns) {
    return new Bands(page, columns > 1).bands(rows);
  }

  private List<Band> bands(List<Row> rows) {
    List<Band> bands = new ArrayList<>();
    List<Row> run = new ArrayList<>();
    int from = -2;
    for (Row row : rows) {
      int between = ruleAbove(row.baseline());
      if (between != from && !run.isEmpty()) {
        bands.add(band(run, from));
        run = new ArrayList<>();
      }
      from = between;
      run.add(row);
    }
    if (!run.isEmpty()) {
      bands.add(band(run, from));
    }
    return bands;
  }

  /** The last rule above, −1 where there is none. */
  private int ruleAbove(double baseline) {
    int above = -1;
    for (int i = 0; i < rules.size(); i++) {
      above = rules.get(i).y() < baseline ? i : above;
    }
    return above;
  }

  private Band band(List<Row> rows, int rule) {
    boolean bounded =
        rule >= 0
            && (rule + 1 == rules.size() || rules.get(rule).spans(rules.get(rule + 1)));
    long wide = rows.stream().filter(r -> r.columns() > 1).count();
    boolean table = (bounded || allColumns) && wide >= Math.max(1, TABLE * rows.size());
    if (!table || rows.size() < 2) {
      List<Row.Part> down = new ArrayList<>();
      rows.forEach(r -> down.addAll(r.parts()));
      return new Band(List.of(List.copyOf(down)), List.copyOf(rows));
    }
    return new Band(columns(rows), List.copyOf(rows));
  }

  /** Columns are where the fullest rows have their parts; every part goes to the nearest. */
  private static List<List<Row.Part>> columns(List<Row> rows) {
    int most = rows.stream().mapToInt(Row::columns).max().orElse(1);
    double[] left = new double[most];
    double[] right = new double[most];
    java.util.Arrays.fill(left, Double.MAX_VALUE);
    for (Row row : rows) {
      if (row.columns() == most) {
        List<Row.Part> parts = row.parts().stream().filter(p -> !p.isBullet()).toList();
        for (int i = 0; i < most; i++) {
          left[i] = Math.min(left[i], parts.get(i).line().left());
          right[i] = Math.max(right[i], parts.get(i).line().right());
        }
      }
    }
    List<List<Row.Part>> columns = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      columns.add(new ArrayList<>());
    }
    for (Row row : rows) {
      for (Row.Part part : row.parts()) {
        columns.get(nearest(part, left, right)).add(part);
      }
    }
    return columns;
  }

  private static int nearest(Row.Part part, double[] left, double[] right) {
    double middle = (part.line().left() + part.line().right()) / 2;
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < left.length; i++) {
      double away = Math.abs(middle - (left[i] + right[i]) / 2);
      boolean inside = middle >= left[i] && middle <= right[i];
      away = inside ? away / 1000 : away;
      if (away < least) {
        least = away;
        best = i;
      }
    }
    return best;
  }

  /** Wide thin shapes; the pieces of one rule, cell by cell, are put together. */
  private static List<Rule> rules(PdfPage page) {
    Map<Long, Box> byHeight = new TreeMap<>();
    for (Shape shape : page.shapes()) {
      Box b = shape.box();
      if (b.height() <= THIN && shape.thickness() <= THIN && b.width() > THIN) {
        byHeight.merge(Math.round(b.top() / 2), b, Box::with);
      }
    }
    return byHeight.values().stream()
        .filter(b -> b.width() > WIDE * page.width())
        .map(b -> new Rule(b.top(), b.left(), b.right()))
        .toList();
  }
}
