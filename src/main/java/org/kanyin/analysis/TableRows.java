package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.kanyin.analysis.model.PageRow;

/**
 * The rows of a table, each a list of cells from left to right, each cell the lines it takes. Where
 * no rule parts the rows, they are told by their cells standing in the middle of the row's height
 * (XSL 1.1 display-align), and by as few cells as possible being empty: the lines of one cell are
 * as far apart as the rows are.
 */
public final class TableRows {
  /** Baselines nearer than this, in ems, overlap. */
  private static final double OVERLAP = 1.1;

  /** The middles of the cells of one row lie so near to each other, in points. */
  private static final double LEVEL = 2;

  /** Lines of one cell stand no farther apart than this, in distances of lines. */
  private static final double OVER = 1.5;

  /** So many lines at most make one row. */
  private static final int TALLEST = 12;

  /** In a table whose rows are parted by rules, a row has so many lines at most. */
  private static final int LINES_OF_ROW = 4;

  /** Higher than any page, in points (PDF 32000-1, Annex C: 14 400). */
  private static final double PAGE = 20_000;

  /** A row: its cells from left to right; an empty cell is left out. */
  public record Row(List<List<PageRow.Part>> cells) {}

  private final List<List<PageRow.Part>> columns;
  private final double pitch;

  private TableRows(List<List<PageRow.Part>> columns) {
    this.columns = columns;
    this.pitch = pitch(columns);
  }

  /**
   * @param band of a table
   * @param ruled whether rules part the rows, so that the band is one of them
   */
  public static List<Row> of(ReadingOrder.Band band, boolean ruled) {
    if (!band.isTable()) {
      return band.rows().stream()
          .map(r -> new Row(r.parts().stream().map(List::of).toList()))
          .toList();
    }
    TableRows rows = new TableRows(band.columns());
    return ruled && band.rows().size() <= LINES_OF_ROW
        ? List.of(rows.row(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
        : rows.rows();
  }

  private List<Row> rows() {
    List<List<Double>> levels = levels();
    int n = levels.size();
    int[] cost = new int[n + 1];
    int[] from = new int[n + 1];
    for (int to = 1; to <= n; to++) {
      cost[to] = Integer.MAX_VALUE;
      for (int i = to - 1; i >= 0 && i >= to - TALLEST; i--) {
        double top = levels.get(i).get(0);
        List<Double> last = levels.get(to - 1);
        Row row = row(top, last.get(last.size() - 1));
        boolean fits = i == to - 1 || (isLevel(row) && isClosed(row, levels.subList(i, to)));
        // Empty cells count first, then rows too few; the finest of the cheapest is taken.
        int c = cost[i] + (columns.size() - row.cells().size()) * (to - i);
        if (fits && c < cost[to]) {
          cost[to] = c;
          from[to] = i;
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int to = n; to > 0; to = from[to]) {
      List<Double> last = levels.get(to - 1);
      rows.add(0, row(levels.get(from[to]).get(0), last.get(last.size() - 1)));
    }
    return rows;
  }

  /** Heights of the lines, those that overlap together: they are of one row. */
  private List<List<Double>> levels() {
    TreeSet<Double> heights = new TreeSet<>();
    columns.forEach(c -> c.forEach(p -> heights.add(height(p))));
    double em =
        columns.stream().flatMap(List::stream).mapToDouble(p -> p.line().size()).max().orElse(0);
    List<List<Double>> levels = new ArrayList<>();
    for (double h : heights) {
      List<Double> last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
      if (last != null && h - last.get(last.size() - 1) < OVERLAP * em) {
        last.add(h);
      } else {
        levels.add(new ArrayList<>(List.of(h)));
      }
    }
    return levels;
  }

  /** Whether the cells stand about one middle. */
  private static boolean isLevel(Row row) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (List<PageRow.Part> cell : row.cells()) {
      double middle = (height(cell.get(0)) + height(cell.get(cell.size() - 1))) / 2;
      least = Math.min(least, middle);
      most = Math.max(most, middle);
    }
    return most - least < LEVEL;
  }

  /**
   * Whether no cell leaves out a level between its lines: then it would be two cells. Where lines
   * stand wide apart, a cell of fewer lines stands between two of another.
   */
  private boolean isClosed(Row row, List<List<Double>> levels) {
    for (List<PageRow.Part> cell : row.cells()) {
      for (int i = 1; i < cell.size(); i++) {
        double above = height(cell.get(i - 1));
        double below = height(cell.get(i));
        boolean leftOut =
            levels.stream().anyMatch(l -> l.get(0) > above && l.get(l.size() - 1) < below);
        if (leftOut && below - above > OVER * pitch) {
          return false;
        }
      }
    }
    return true;
  }

  /** The least distance between two lines of one column. */
  private static double pitch(List<List<PageRow.Part>> columns) {
    double least = Double.MAX_VALUE;
    for (List<PageRow.Part> column : columns) {
      double[] heights = column.stream().mapToDouble(TableRows::height).sorted().toArray();
      for (int i = 1; i < heights.length; i++) {
        double apart = heights[i] - heights[i - 1];
        least = apart > LEVEL ? Math.min(least, apart) : least;
      }
    }
    return least;
  }

  private Row row(double top, double bottom) {
    List<List<PageRow.Part>> cells = new ArrayList<>();
    for (List<PageRow.Part> column : columns) {
      List<PageRow.Part> cell =
          column.stream()
              .filter(p -> height(p) >= top && height(p) <= bottom)
              .sorted(Comparator.comparingDouble(TableRows::height))
              .toList();
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    return new Row(List.copyOf(cells));
  }

  /** From the top of the first page down: a table may go on over pages. */
  private static double height(PageRow.Part part) {
    return part.page() * PAGE + part.line().baseline();
  }
}
