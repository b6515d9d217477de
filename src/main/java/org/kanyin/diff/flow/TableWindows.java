package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A manuscript's table on pages that could not be read into its cells: where cells span rows, break
 * over pages or stand so close that no white parts them. A row is found as the stretch of the page
 * that has its characters in whatever order, between the rows before and after it, and is put in
 * the order of that stretch; so a row that went elsewhere, or a cell that says something else, is
 * still a difference.
 */
final class TableWindows {
  /** So much of the table, of 1, is found character by character, or it is not this table. */
  private static final double FOUND = 0.6;

  /** A row that was changed may be longer than it was by half, and by so many signs. */
  private static final int GROWN = 12;

  /** What is found counts for more than where it ends. */
  private static final int WHOLE = 100;

  /** A row of so many signs does not stand elsewhere by chance. */
  private static final int TELLING = 4;

  /** Rows of more signs are not put in order. */
  private static final int LONGEST = 4_000;

  private final List<Sign> printed;
  private final long[] sums;

  /**
   * Where the rows stand: a stretch of the page each, or none.
   *
   * @param exact whether all characters of the row stand there, and no others
   * @param together the same of several rows that stand in each other
   */
  private record Found(
      List<List<Sign>> rows, int[] from, int[] to, boolean[] exact, boolean[] together) {
    int size() {
      int size = 0;
      for (int r = 0; r < exact.length; r++) {
        size += exact[r] || together[r] ? rows.get(r).size() : 0;
      }
      return size;
    }
  }

  TableWindows(List<Sign> printed) {
    this.printed = printed;
    sums = new long[printed.size() + 1];
    for (int i = 0; i < printed.size(); i++) {
      sums[i + 1] = sums[i] + hash(printed.get(i).key());
    }
  }

  /** The table as the page has it; empty where the page does not have it. */
  Optional<List<Sign>> laid(List<Sign> table) {
    List<List<Sign>> rows = parts(table, Sign::entry);
    List<Sign> longest = rows.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    int anchor = rows.indexOf(longest);
    Found best = null;
    for (int s = 0; s + longest.size() <= printed.size(); s++) {
      if (isAt(longest, s)) {
        Found found = around(rows, anchor, s);
        best = best == null || weight(found) > weight(best) ? found : best;
      }
    }
    return best == null || best.size() < FOUND * table.size()
        ? Optional.empty()
        : Optional.of(laid(best));
  }

  /** What is found; of two stretches with the same characters that one between lines' ends. */
  private int weight(Found found) {
    int weight = 0;
    for (int r = 0; r < found.exact.length; r++) {
      if (found.exact[r]) {
        weight += opens(found.from[r]) + opens(found.to[r]) + inOrder(found, r);
      }
    }
    return WHOLE * found.size() + weight;
  }

  private int opens(int at) {
    return at == printed.size() || printed.get(at).opens() ? 2 : 0;
  }

  private int inOrder(Found found, int row) {
    List<Sign> signs = found.rows.get(row);
    for (int i = 0; i < signs.size(); i++) {
      if (signs.get(i).key() != printed.get(found.from[row] + i).key()) {
        return 0;
      }
    }
    return 1;
  }

  private List<Sign> laid(Found found) {
    List<Sign> laid = new ArrayList<>();
    int n = found.rows.size();
    for (int r = 0; r < n; ) {
      int to = r + 1;
      while (!found.exact[r] && to < n && !found.exact[to]) {
        to++;
      }
      List<Sign> some = some(found.rows, r, to);
      boolean known = found.exact[r] || found.together[r] || (to - r == 1 && r > 0 && to < n);
      int from = found.exact[r] ? found.from[r] : start(found, r, to, some.size());
      int end = found.exact[r] ? found.to[r] : end(found, to, from, some.size());
      laid.addAll(known ? laid(some, from, end) : some);
      r = to;
    }
    return laid;
  }

  private static List<Sign> some(List<List<Sign>> rows, int from, int to) {
    return rows.subList(from, to).stream().flatMap(List::stream).toList();
  }

  /** Rows that are not there as they are: between those before and after them. */
  private static int start(Found found, int first, int behind, int size) {
    return first > 0 ? found.to[first - 1] : found.from[behind] - size;
  }

  private static int end(Found found, int behind, int from, int size) {
    return behind < found.from.length ? found.from[behind] : from + size;
  }

  private boolean isAt(List<Sign> row, int from) {
    if (from < 0 || from + row.size() > printed.size()) {
      return false;
    }
    long sum = 0;
    for (Sign s : row) {
      sum += hash(s.key());
    }
    return sums[from + row.size()] - sums[from] == sum;
  }

  private Found around(List<List<Sign>> rows, int anchor, int at) {
    int n = rows.size();
    Found found = new Found(rows, new int[n], new int[n], new boolean[n], new boolean[n]);
    Arrays.fill(found.from, -1);
    set(found, rows, anchor, at);
    int end = at + rows.get(anchor).size();
    for (int r = anchor + 1; r < n; r++) {
      int to = end + slack(rows, found, r, -1);
      for (int s = end; s <= to && found.from[r] < 0; s++) {
        if (isAt(rows.get(r), s)) {
          set(found, rows, r, s);
          end = s + rows.get(r).size();
        }
      }
    }
    int start = at;
    for (int r = anchor - 1; r >= 0; r--) {
      int least = start - slack(rows, found, r, 1);
      int length = rows.get(r).size();
      for (int s = start; s >= least && found.from[r] < 0; s--) {
        if (isAt(rows.get(r), s - length)) {
          set(found, rows, r, s - length);
          start = s - length;
        }
      }
    }
    together(found);
    return found;
  }

  private void together(Found found) {
    int n = found.rows.size();
    for (int r = 0; r < n; r++) {
      int to = r;
      while (to < n && !found.exact[to]) {
        to++;
      }
      if (to > r) {
        List<Sign> some = some(found.rows, r, to);
        int from = start(found, r, to, some.size());
        if (end(found, to, from, some.size()) - from == some.size() && isAt(some, from)) {
          Arrays.fill(found.together, r, to, true);
        }
        r = to;
      }
    }
  }

  private static void set(Found found, List<List<Sign>> rows, int row, int at) {
    found.from[row] = at;
    found.to[row] = at + rows.get(row).size();
    found.exact[row] = true;
  }

  /**
   * How far the row may stand from the last one that was found: those between were changed, and a
   * row that went elsewhere may stand there.
   */
  private static int slack(List<List<Sign>> rows, Found found, int row, int step) {
    int between = 0;
    for (int r = row + step; r >= 0 && r < rows.size() && found.from[r] < 0; r += step) {
      between += rows.get(r).size() * 3 / 2 + GROWN;
    }
    int other = rows.get(row).size() < TELLING ? 0 : longest(rows) + GROWN;
    return between + other;
  }

  private static int longest(List<List<Sign>> rows) {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** The row's signs in the order of the stretch, with what is known of them there. */
  private List<Sign> laid(List<Sign> row, int from, int to) {
    if (from < 0 || to < from || row.size() > LONGEST || to - from > LONGEST) {
      return row;
    }
    int[] place = places(row, from, to);
    List<Integer> order = new ArrayList<>();
    double[] at = new double[row.size()];
    for (int i = 0; i < place.length; i++) {
      // What the page does not have stays behind what it is written after.
      boolean begins = i == 0 || row.get(i).opens();
      at[i] = place[i] >= 0 ? place[i] : begins ? next(place, row, i) - 0.5 : at[i - 1];
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> at[i]));
    List<Sign> laid = new ArrayList<>();
    for (int i : order) {
      laid.add(place[i] < 0 ? row.get(i) : row.get(i).laidAs(printed.get(place[i])));
    }
    return laid;
  }

  private static double next(int[] place, List<Sign> row, int from) {
    int i = from;
    while (i < place.length && place[i] < 0 && (i == from || !row.get(i).opens())) {
      i++;
    }
    return i < place.length && place[i] >= 0 ? place[i] : from > 0 ? place[from - 1] + 0.6 : -1;
  }

  /** Of each sign where it stands: the longest stretches of one cell that are equal first. */
  private int[] places(List<Sign> row, int from, int to) {
    int[] place = new int[row.size()];
    Arrays.fill(place, -1);
    boolean[] taken = new boolean[to - from];
    boolean more = true;
    while (more) {
      more = stretch(row, place, from, taken) > 0;
    }
    return place;
  }

  /** Places the longest stretch that is left, and says how long it was. */
  private int stretch(List<Sign> row, int[] place, int from, boolean[] taken) {
    int[] before = new int[taken.length + 1];
    int longest = 0;
    int end = 0;
    int there = 0;
    for (int i = 0; i < row.size(); i++) {
      int[] here = new int[taken.length + 1];
      for (int j = 0; j < taken.length; j++) {
        boolean same = place[i] < 0 && !taken[j] && row.get(i).key() == printed.get(from + j).key();
        here[j + 1] = same ? (row.get(i).opens() ? 1 : before[j] + 1) : 0;
        if (here[j + 1] > longest) {
          longest = here[j + 1];
          end = i + 1;
          there = j + 1;
        }
      }
      before = here;
    }
    for (int k = 1; k <= longest; k++) {
      place[end - k] = from + there - k;
      taken[there - k] = true;
    }
    return longest;
  }

  private static List<List<Sign>> parts(List<Sign> signs, Predicate<Sign> begins) {
    List<List<Sign>> parts = new ArrayList<>();
    for (Sign sign : signs) {
      if (begins.test(sign) || parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(sign);
    }
    return parts;
  }

  /** Sums of these are equal for the same characters in any order, and hardly for others. */
  private static long hash(int key) {
    long h = (key + 1) * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
