package org.kanyin.analysis.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a file's sheets are numbered, by all their folios together: sheets and numbers keep a
 * distance, which changes where sheets were lost or put in. Of all readings that with the least
 * faults is taken, so that a wrong folio decides for no other page, wherever it stands.
 */
public final class PageNumbering {
  /** A folio that is not the page's number. */
  private static final double SLIP = 1;

  /** A place where sheets are lost or too many: likelier than two slips. */
  private static final double CHANGE = 1.5;

  /** A first page that is not number one. */
  private static final double NOT_FIRST = 0.6;

  /** More distances than these are no numbering. */
  private static final int MOST = 60;

  private PageNumbering() {}

  /**
   * The numbers of the sheets from the first to the last that print one.
   *
   * @param printed the folios by sheet
   */
  public static Map<Integer, Integer> of(Map<Integer, Integer> printed) {
    List<Integer> sheets = new ArrayList<>(printed.keySet());
    Collections.sort(sheets);
    List<Integer> distances =
        sheets.stream().map(s -> s - printed.get(s)).distinct().limit(MOST).sorted().toList();
    int[] chosen = chosen(sheets, printed, distances);
    Map<Integer, Integer> counted = new TreeMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      int distance = distances.get(chosen[i]);
      int to = i + 1 < sheets.size() ? sheets.get(i + 1) : sheets.get(i) + 1;
      // Sheets without a folio are counted on from the one before.
      for (int sheet = sheets.get(i); sheet < to; sheet++) {
        counted.put(sheet, sheet - distance);
      }
    }
    return counted;
  }

  /** For each sheet the distance of the cheapest reading: a shortest path over the distances. */
  private static int[] chosen(
      List<Integer> sheets, Map<Integer, Integer> printed, List<Integer> distances) {
    int n = sheets.size();
    int[][] from = new int[n][distances.size()];
    double[] cost = new double[distances.size()];
    for (int i = 0; i < n; i++) {
      int best = least(cost);
      double[] next = new double[cost.length];
      for (int d = 0; d < cost.length; d++) {
        boolean stays = i == 0 || cost[d] <= cost[best] + CHANGE;
        from[i][d] = stays ? d : best;
        int number = sheets.get(i) - distances.get(d);
        double before = stays ? cost[d] : cost[best] + CHANGE;
        double first = i == 0 && number != 1 ? NOT_FIRST : 0;
        next[d] = before + first + (printed.get(sheets.get(i)) == number ? 0 : SLIP);
      }
      cost = next;
    }
    int[] chosen = new int[n];
    for (int i = n - 1, d = least(cost); i >= 0; i--) {
      chosen[i] = d;
      d = from[i][d];
    }
    return chosen;
  }

  private static int least(double[] cost) {
    int best = 0;
    for (int d = 1; d < cost.length; d++) {
      best = cost[d] < cost[best] ? d : best;
    }
    return best;
  }
}
