package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageRow;

/** Joins tables that a page's end has split, and leaves out their repeated heads. */
public final class TableContinuations {
  private final List<ReadingOrder.Band> bands = new ArrayList<>();

  /** The bands of the next page. */
  public void add(List<ReadingOrder.Band> page) {
    List<ReadingOrder.Band> rest = new ArrayList<>(page);
    ReadingOrder.Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
    int head = last != null && last.isTable() ? repeated(rest) : 0;
    if (head > 0) {
      double aside = left(bands.get(bands.size() - 1 - head)) - left(rest.get(0));
      rest.subList(0, head).clear();
      List<List<PageRow.Part>> columns = together(last, rest.get(0), aside);
      if (!columns.isEmpty()) {
        bands.set(bands.size() - 1, joined(columns, last, rest.remove(0)));
      }
    } else if (last != null
        && last.isTable()
        && !rest.isEmpty()
        && rest.get(0).columns().size() == last.columns().size()) {
      bands.set(bands.size() - 1, joined(last, rest.remove(0)));
    }
    bands.addAll(rest);
  }

  /**
   * How many bands say what stands before the split table's body: its head, which rules of its own
   * may part into several.
   */
  private int repeated(List<ReadingOrder.Band> page) {
    int found = 0;
    for (int n = 1; n < Math.min(bands.size(), page.size()); n++) {
      int from = bands.size() - 1 - n;
      if (texts(bands.subList(from, from + n)).equals(texts(page.subList(0, n)))) {
        found = n;
      }
    }
    return found;
  }

  private static List<String> texts(List<ReadingOrder.Band> bands) {
    return bands.stream().map(TableContinuations::text).toList();
  }

  private static String text(ReadingOrder.Band band) {
    StringBuilder out = new StringBuilder();
    band.rows().forEach(r -> out.append(r.text()));
    return out.toString();
  }

  /**
   * The columns of both parts of a table whose head stands over both.
   *
   * @param aside how far the second page's head stands left of the first's, in points
   */
  private static List<List<PageRow.Part>> together(
      ReadingOrder.Band table, ReadingOrder.Band more, double aside) {
    return new TableColumns(table.rows(), more.rows(), aside).columns();
  }

  private static double left(ReadingOrder.Band band) {
    return band.rows().get(0).parts().get(0).line().left();
  }

  private static ReadingOrder.Band joined(ReadingOrder.Band a, ReadingOrder.Band b) {
    List<List<PageRow.Part>> columns = new ArrayList<>();
    for (int i = 0; i < a.columns().size(); i++) {
      List<PageRow.Part> column = new ArrayList<>(a.columns().get(i));
      column.addAll(b.columns().get(i));
      columns.add(column);
    }
    return joined(columns, a, b);
  }

  private static ReadingOrder.Band joined(
      List<List<PageRow.Part>> columns, ReadingOrder.Band a, ReadingOrder.Band b) {
    List<PageRow> rows = new ArrayList<>(a.rows());
    rows.addAll(b.rows());
    return new ReadingOrder.Band(columns, rows, a.isRuled() && b.isRuled());
  }

  public List<ReadingOrder.Band> bands() {
    return List.copyOf(bands);
  }
}
