package org.kanyin.diff.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.diff.flow.Sign;

/**
 * Rows of a table that differ, between rows that are the same: which stands for which, and in them
 * cell against cell. What a cell says is found in others by chance.
 */
final class TableGap {
  /** Rows that have less in common, of 1, do not stand for each other. */
  private static final double ALIKE = 0.4;

  /** More rows against each other are compared as text. */
  private static final int MOST_PAIRS = 2_500;

  /** Unmatched signs on both sides that stand for each other. */
  record Like(List<Integer> old, List<Integer> revised) {}

  private final List<Sign> old;
  private final List<Sign> revised;

  TableGap(List<Sign> old, List<Sign> revised) {
    this.old = old;
    this.revised = revised;
  }

  /** The gap as it is, or told into what may stand for each other; the rest has no counterpart. */
  List<Like> parts(List<Integer> a, List<Integer> b) {
    boolean tables =
        a.stream().allMatch(i -> old.get(i).cell())
            && b.stream().allMatch(j -> revised.get(j).cell());
    List<List<Integer>> rows = rows(old, a);
    List<List<Integer>> others = rows(revised, b);
    boolean one = rows.size() == 1 && others.size() == 1;
    if (!tables || a.isEmpty() || b.isEmpty() || (long) rows.size() * others.size() > MOST_PAIRS) {
      return List.of(new Like(a, b));
    }
    return one ? cells(a, b) : paired(rows, others);
  }

  /** The pairs of rows, in order, that have most in common (Needleman and Wunsch). */
  private List<Like> paired(List<List<Integer>> rows, List<List<Integer>> others) {
    double[][] best = new double[rows.size() + 1][others.size() + 1];
    double[][] alike = new double[rows.size()][others.size()];
    for (int i = rows.size() - 1; i >= 0; i--) {
      for (int j = others.size() - 1; j >= 0; j--) {
        alike[i][j] = alike(rows.get(i), others.get(j));
        double both = alike[i][j] < ALIKE ? 0 : alike[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Like> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < rows.size() && j < others.size()) {
      if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        pairs.addAll(cells(rows.get(i++), others.get(j++)));
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /** What share of the longer row's characters the other has, wherever. */
  private double alike(List<Integer> row, List<Integer> other) {
    Map<Integer, Integer> left = new HashMap<>();
    other.forEach(j -> left.merge(revised.get(j).key(), 1, Integer::sum));
    int common = 0;
    for (int i : row) {
      common += left.merge(old.get(i).key(), -1, Integer::sum) >= 0 ? 1 : 0;
    }
    return (double) common / Math.max(row.size(), other.size());
  }

  private List<Like> cells(List<Integer> row, List<Integer> other) {
    List<List<Integer>> a = cut(old, row, false);
    List<List<Integer>> b = cut(revised, other, false);
    if (a.size() != b.size()) {
      return List.of(new Like(row, other));
    }
    List<Like> cells = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      cells.add(new Like(a.get(i), b.get(i)));
    }
    return cells;
  }

  private static List<List<Integer>> rows(List<Sign> signs, List<Integer> gap) {
    return cut(signs, gap, true);
  }

  private static List<List<Integer>> cut(List<Sign> signs, List<Integer> gap, boolean rows) {
    List<List<Integer>> parts = new ArrayList<>();
    for (int i : gap) {
      Sign sign = signs.get(i);
      if (parts.isEmpty() || (rows ? sign.entry() : sign.opens())) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(i);
    }
    return parts;
  }
}
