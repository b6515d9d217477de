package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;

/**
 * The order in which a page is read: down, row by row; tables column by column, for there a cell's
 * lines follow each other whatever the height of its neighbours. A list of names is read as drawn.
 */
public final class ReadingOrder {
  private static final double THIN = 2.5;
  private static final double WIDE = 0.3;

  /** Ems from a rule to a baseline: a row of a table is nearer to the rule above it. */
  private static final double STANDS_OFF = 2;

  /**
   * A stretch of a page.
   *
   * @param columns each read downwards; one where it is no table
   * @param isRuled whether it stands between rules of one length: a table's head, perhaps
   */
  public record Band(List<List<PageRow.Part>> columns, List<PageRow> rows, boolean isRuled) {
    public boolean isTable() {
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
  private final NameRows names;

  private ReadingOrder(PdfPage page, boolean allColumns) {
    this.rules = rules(page);
    this.allColumns = allColumns;
    this.names = new NameRows(page, rules.stream().map(Rule::y).toList());
  }

  /**
   * @param columns of the page's text: where it runs in two, the page is read as a table
   */
  public static List<Band> of(PdfPage page, List<PageRow> rows, int columns) {
    ReadingOrder order = new ReadingOrder(page, columns > 1);
    List<CaptionRows.Columns> captions = CaptionRows.of(page).of(rows);
    List<Band> bands = new ArrayList<>();
    List<PageRow> run = new ArrayList<>();
    for (PageRow row : rows) {
      Optional<CaptionRows.Columns> under =
          captions.stream().filter(c -> c.rows().contains(row)).findFirst();
      if (under.isEmpty()) {
        run.add(row);
      } else if (under.get().rows().get(0).equals(row)) {
        bands.addAll(order.bands(run));
        run.clear();
        bands.addAll(captions(under.get()));
      }
    }
    bands.addAll(order.bands(run));
    return bands;
  }

  /** One after another. */
  private static List<Band> captions(CaptionRows.Columns under) {
    return under.parts().stream()
        .filter(parts -> !parts.isEmpty())
        .map(
            parts ->
                new Band(
                    List.of(List.copyOf(parts)),
                    parts.stream().map(p -> new PageRow(List.of(p))).toList(),
                    false))
        .toList();
  }

  private List<Band> bands(List<PageRow> rows) {
    List<Band> bands = new ArrayList<>();
    List<PageRow> run = new ArrayList<>();
    int from = -2;
    for (int i = 0; i < rows.size(); i++) {
      int listed = names.from(rows, i);
      if (listed > 0) {
        if (!run.isEmpty()) {
          bands.add(band(run, from));
          run = new ArrayList<>();
        }
        List<PageRow> list = rows.subList(i, i + listed);
        bands.add(new Band(List.of(names.inOrder(list)), List.copyOf(list), false));
        i += listed - 1;
        continue;
      }
      PageRow row = rows.get(i);
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

  private Band band(List<PageRow> rows, int rule) {
    boolean bounded =
        rule >= 0
            && !isUnderHead(rows, rule)
            && (rule + 1 == rules.size() || rules.get(rule).spans(rules.get(rule + 1)));
    if ((bounded || allColumns) && rows.size() > 1) {
      List<List<PageRow.Part>> columns = new TableColumns(rows).columns();
      if (columns.size() > 1) {
        return new Band(columns, List.copyOf(rows), bounded);
      }
    }
    List<PageRow.Part> down = new ArrayList<>();
    rows.forEach(r -> down.addAll(r.parts()));
    boolean between = bounded && rule + 1 < rules.size();
    return new Band(List.of(List.copyOf(down)), List.copyOf(rows), between);
  }

  /** A rule that stands off from the first row below it is the running head's. */
  private boolean isUnderHead(List<PageRow> rows, int rule) {
    PageRow first = rows.get(0);
    return rule == 0 && first.baseline() - rules.get(0).y() > STANDS_OFF * first.size();
  }

  /** Wide thin shapes; the pieces of one rule, cell by cell, are put together. */
  private static List<Rule> rules(PdfPage page) {
    Map<Long, Box> byHeight = new TreeMap<>();
    for (PaintedPath shape : page.shapes()) {
      Box b = shape.box();
      if (b.height() <= THIN && shape.thickness() <= THIN && b.width() > THIN) {
        byHeight.merge(Math.round(b.top() / 2), b, Box::with);
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (Box b : byHeight.values()) {
      if (b.width() > WIDE * page.width()) {
        rules.add(new Rule(b.top(), b.left(), b.right()));
      }
    }
    // A short rule under a heading of several columns is inside the table and ends nothing.
    for (int i = rules.size() - 2; i > 0; i--) {
      if (!rules.get(i).spans(rules.get(i - 1)) && rules.get(i - 1).spans(rules.get(i + 1))) {
        rules.remove(i);
      }
    }
    return rules;
  }
}
