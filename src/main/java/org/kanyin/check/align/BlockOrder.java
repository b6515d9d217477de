package org.kanyin.check.align;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Blocks of the running text that stand elsewhere than the manuscript has them. */
public final class BlockOrder {
  private BlockOrder() {}

  /**
   * Those outside the longest run that keeps the manuscript's order, by their numbers. Weighed by
   * length: of two that changed places the shorter one has moved.
   */
  public static List<Integer> moved(ManuscriptAlignment alignment) {
    int[] flow =
        IntStream.range(0, alignment.blocks().size())
            .filter(b -> alignment.isPlaced(b) && alignment.blocks().get(b).flows())
            .toArray();
    int[] starts = Arrays.stream(flow).map(b -> alignment.place(b).get(0)).toArray();
    int[] lengths =
        Arrays.stream(flow).map(b -> alignment.blocks().get(b).text().length()).toArray();
    boolean[] kept = heaviestRun(starts, lengths);
    return IntStream.range(0, flow.length).filter(i -> !kept[i]).mapToObj(i -> flow[i]).toList();
  }

  /** Which numbers are of the increasing run whose weights add up to most. */
  static boolean[] heaviestRun(int[] numbers, int[] weights) {
    int n = numbers.length;
    long[] best = new long[n];
    int[] from = new int[n];
    int end = -1;
    for (int i = 0; i < n; i++) {
      from[i] = -1;
      for (int k = 0; k < i; k++) {
        if (numbers[k] < numbers[i] && best[k] > best[i]) {
          best[i] = best[k];
          from[i] = k;
        }
      }
      best[i] += weights[i];
      end = end < 0 || best[i] > best[end] ? i : end;
    }
    boolean[] kept = new boolean[n];
    for (int i = end; i >= 0; i = from[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
