package org.kanyin.compose.breaking;

import static org.kanyin.compose.breaking.BreakCandidates.LOOSE_ONCE;

import java.util.Arrays;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.text.PreparedText;

/**
 * Chooses all breaks of a paragraph together, so that the sum of what can be seen of the
 * adjustments is least (rule 14): the shortest way through the graph of possible lines.
 */
final class TotalFit {
  private static final long FAR = Long.MAX_VALUE / 4;

  /** No paragraph that is read has as many; one that is not has its fit given up. */
  private static final long MOST_STATES = 10_000_000;

  private final int n;
  private final BreakCandidates candidates;
  private final long[] cost;
  private final int[] previous;
  private final int[] lines;

  TotalFit(PreparedText text, LineFitter fitter, byte[] opportunities) {
    n = text.n;
    candidates = new BreakCandidates(text, fitter, opportunities);
    cost = new long[n + 1];
    previous = new int[n + 1];
    lines = new int[n + 1];
  }

  /**
   * The best breaks of the text from one line start to one line end.
   *
   * <p>First of each start's loose lines only the tightest is tried. Where that finds breaks that
   * cost less than one loose line, none of those left out can be in anything better; else a second
   * search tries all that could be.
   */
  int[] best(int from, int to) {
    long found = search(from, to, LOOSE_ONCE);
    if (found >= LineFitter.LOOSE) {
      search(from, to, found);
    }
    int[] ends = new int[lines[to]];
    int at = to;
    for (int i = lines[to] - 1; i >= 0; i--) {
      ends[i] = at;
      at = previous[at];
    }
    return ends;
  }

  /**
   * Finds the cheapest way to every line end.
   *
   * @param known what some way costs that was found before; {@link BreakCandidates#LOOSE_ONCE}
   *     where none was
   * @return what the way costs; {@link #FAR} where that is more than can be counted
   */
  private long search(int from, int to, long known) {
    Arrays.fill(cost, from, to + 1, FAR);
    cost[from] = 0;
    lines[from] = 0;
    int furthest = from;
    boolean lowered = false;
    for (int k = from; k < to; k++) {
      if (cost[k] == FAR || (known != LOOSE_ONCE && !lowered && cost[k] > known)) {
        continue;
      }
      if (cost[k] > FAR / 2) {
        lower(k, furthest);
        lowered = true;
      }
      long worth = known == LOOSE_ONCE || lowered ? known : known - cost[k];
      BreakCandidates.Ends found = candidates.from(k, worth);
      for (int c = 0; c < found.count(); c++) {
        int end = found.end(c);
        long total = Math.min(FAR - 1, cost[k] + found.cost(c));
        if (total < cost[end]) {
          cost[end] = total;
          previous[end] = k;
          lines[end] = lines[k] + 1;
          furthest = Math.max(furthest, end);
        }
      }
    }
    return lowered ? FAR : cost[to];
  }

  /** Counts on from the cheapest: hundreds of lines that run over would run over the numbers. */
  private void lower(int from, int furthest) {
    long least = FAR;
    for (int k = from; k <= furthest; k++) {
      least = Math.min(least, cost[k]);
    }
    for (int k = from; k <= furthest; k++) {
      cost[k] -= cost[k] == FAR ? 0 : least;
    }
  }

  /**
   * The best breaks in just so many lines, or null if there are none, or none within the limits.
   */
  int[] inLines(int from, int to, int wanted) {
    if (wanted < 1 || (long) wanted * n > MOST_STATES) {
      return null;
    }
    long[][] costs = new long[wanted + 1][n + 1];
    int[][] origins = new int[wanted + 1][n + 1];
    for (long[] row : costs) {
      Arrays.fill(row, FAR);
    }
    costs[0][from] = 0;
    for (int k = from; k < to; k++) {
      extend(costs, origins, k, wanted);
    }
    if (costs[wanted][to] >= LineFitter.PARTED) {
      return null;
    }
    int[] ends = new int[wanted];
    int at = to;
    for (int i = wanted; i > 0; i--) {
      ends[i - 1] = at;
      at = origins[i][at];
    }
    return ends;
  }

  private static boolean reached(long[][] costs, int k) {
    for (long[] row : costs) {
      if (row[k] < FAR) {
        return true;
      }
    }
    return false;
  }

  private void extend(long[][] costs, int[][] origins, int k, int wanted) {
    if (!reached(costs, k)) {
      return;
    }
    BreakCandidates.Ends found = candidates.from(k);
    for (int line = 0; line < wanted; line++) {
      if (costs[line][k] == FAR) {
        continue;
      }
      for (int c = 0; c < found.count(); c++) {
        int end = found.end(c);
        long total = Math.min(FAR - 1, costs[line][k] + found.cost(c));
        if (total < costs[line + 1][end]) {
          costs[line + 1][end] = total;
          origins[line + 1][end] = k;
        }
      }
    }
  }
}
