package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kanyin.diff.align.Alignment.Piece;
import org.kanyin.diff.flow.CellRuns;
import org.kanyin.diff.flow.Sign;
import org.kanyin.diff.flow.SignCollector;

/**
 * Columns of a table that changed places: told by cells that say the same in most rows. The old
 * rows are put in the new order before they are compared, so that only other changes are left.
 */
public final class ColumnOrder {
  /** A share of the rows, of 1, in which a column that moved says the same. */
  private static final double SAME = 0.6;

  /** The most columns that are tried. */
  private static final int MOST = 24;

  /**
   * A column that moved.
   *
   * @param heading its first cell, in the old as put in order and in the new
   * @param from which column it was, from 1
   * @param to which it is
   */
  public record Moved(Piece heading, int from, int to) {}

  /** The old signs in the new order. */
  public record Ordered(List<Sign> signs, List<Moved> moved) {
    public Ordered {
      signs = List.copyOf(signs);
      moved = List.copyOf(moved);
    }
  }

  private final List<Sign> ordered = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();

  private ColumnOrder() {}

  public static Ordered like(List<Sign> old, List<Sign> revised) {
    ColumnOrder order = new ColumnOrder();
    List<List<Sign>> others = CellRuns.of(revised);
    for (List<Sign> run : CellRuns.of(old)) {
      if (run.get(0).cell()) {
        order.table(run, others);
      } else {
        order.ordered.addAll(run);
      }
    }
    return new Ordered(order.ordered, order.moved);
  }

  private void table(List<Sign> run, List<List<Sign>> others) {
    List<List<List<Sign>>> rows = rows(run);
    int start = 0;
    for (List<Sign> other : others) {
      List<List<List<Sign>>> there = other.get(0).cell() ? rows(other) : List.of();
      int[] order = order(rows, there);
      if (order.length > 0) {
        headings(rows.get(0), there.get(0), order, start);
        rows.forEach(row -> ordered.addAll(inOrder(row, order)));
        return;
      }
      start += other.size();
    }
    ordered.addAll(run);
  }

  /** Of each new column the old one; none where the columns stand as they stood. */
  private static int[] order(List<List<List<Sign>>> rows, List<List<List<Sign>>> there) {
    int n = rows.get(0).size();
    boolean even =
        n > 1
            && n <= MOST
            && !there.isEmpty()
            && rows.stream().allMatch(r -> r.size() == n)
            && there.stream().allMatch(r -> r.size() == n);
    if (!even) {
      return new int[0];
    }
    int[][] same = new int[n][n];
    int pairs = 0;
    for (List<List<Sign>> row : rows) {
      List<String> was = texts(row);
      Set<String> cells = new HashSet<>(was);
      for (List<List<Sign>> other : there) {
        List<String> is = texts(other);
        if (is.stream().filter(cells::contains).count() >= SAME * n) {
          pairs++;
          for (int c = 0; c < n; c++) {
            for (int d = 0; d < n; d++) {
              same[c][d] += was.get(c).equals(is.get(d)) ? 1 : 0;
            }
          }
          break;
        }
      }
    }
    return order(same, pairs, n);
  }

  private static int[] order(int[][] same, int pairs, int n) {
    int[] order = new int[n];
    Arrays.fill(order, -1);
    boolean changed = false;
    for (int d = 0; d < n; d++) {
      for (int c = 0; c < n; c++) {
        boolean moved = c != d && same[c][d] >= SAME * pairs && same[d][d] < same[c][d];
        order[d] = moved ? c : order[d];
      }
      changed |= order[d] >= 0;
      order[d] = order[d] < 0 ? d : order[d];
    }
    boolean all = Arrays.stream(order).distinct().count() == n;
    return changed && all && pairs > 1 ? order : new int[0];
  }

  /** The fewest columns that moved: those that are not in the longest rising row. */
  private void headings(List<List<Sign>> head, List<List<Sign>> there, int[] order, int start) {
    Set<Integer> stay = rising(order);
    int from = ordered.size();
    int at = start;
    for (int d = 0; d < order.length; d++) {
      int length = head.get(order[d]).size();
      if (!stay.contains(d)) {
        Piece piece = new Piece(from, from + length, at, at + there.get(d).size());
        moved.add(new Moved(piece, order[d] + 1, d + 1));
      }
      from += length;
      at += there.get(d).size();
    }
  }

  private static Set<Integer> rising(int[] order) {
    List<List<Integer>> best = new ArrayList<>();
    for (int d = 0; d < order.length; d++) {
      List<Integer> longest = List.of();
      for (int e = 0; e < d; e++) {
        boolean before = order[e] < order[d] && best.get(e).size() > longest.size();
        longest = before ? best.get(e) : longest;
      }
      List<Integer> here = new ArrayList<>(longest);
      here.add(d);
      best.add(here);
    }
    return IntStream.range(0, best.size())
        .mapToObj(best::get)
        .max((x, y) -> Integer.compare(x.size(), y.size()))
        .<Set<Integer>>map(HashSet::new)
        .orElse(Set.of());
  }

  private static List<Sign> inOrder(List<List<Sign>> row, int[] order) {
    List<Sign> signs = new ArrayList<>();
    for (int d = 0; d < order.length; d++) {
      List<Sign> cell = new ArrayList<>(row.get(order[d]));
      cell.set(0, cell.get(0).beginning(d == 0));
      signs.addAll(cell);
    }
    return signs;
  }

  private static List<String> texts(List<List<Sign>> row) {
    return row.stream().map(SignCollector::text).toList();
  }

  /** The cells of each row. */
  private static List<List<List<Sign>>> rows(List<Sign> table) {
    List<List<List<Sign>>> rows = new ArrayList<>();
    for (Sign sign : table) {
      if (rows.isEmpty() || sign.entry()) {
        rows.add(new ArrayList<>());
      }
      List<List<Sign>> row = rows.get(rows.size() - 1);
      if (row.isEmpty() || sign.opens()) {
        row.add(new ArrayList<>());
      }
      row.get(row.size() - 1).add(sign);
    }
    return rows;
  }
}
