package org.kanyin.compose.breaking;

import java.util.Arrays;
import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.LineFit;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.text.PreparedText;

/**
 * The ends a line may have, for one start: those within the limits; if there is none, the one that
 * does least harm. Both ways of breaking lines walk over these.
 */
final class BreakCandidates {
  /** No loose line is worth anything: the first is the last that is looked at. */
  static final long LOOSE_ONCE = Long.MIN_VALUE;

  /** A line may run over, but not off the paper: so many measures are no line any more. */
  private static final int RUNS_OFF = 3;

  /** Ems: what a line's end may lose of its natural width. */
  private static final int GO_AT_END = 4;

  private final PreparedText text;
  private final LineFitter fitter;
  private final byte[] opportunities;
  private final EmergencyBreaks within;

  /** Where the next designed or pinned end of line is, for each atom. */
  private final int[] forced;

  /** The ends that a line from one start may have, and what each costs. */
  static final class Ends {
    private int[] end = new int[8];
    private long[] cost = new long[8];
    private int count;

    int count() {
      return count;
    }

    /** One past the last atom of the line, for the candidate of that number. */
    int end(int candidate) {
      return end[candidate];
    }

    long cost(int candidate) {
      return cost[candidate];
    }

    private void add(int atom, long itsCost) {
      if (count == end.length) {
        end = Arrays.copyOf(end, 2 * count);
        cost = Arrays.copyOf(cost, 2 * count);
      }
      end[count] = atom;
      cost[count++] = itsCost;
    }
  }

  BreakCandidates(PreparedText text, LineFitter fitter, byte[] opportunities) {
    this.text = text;
    this.fitter = fitter;
    this.opportunities = opportunities;
    within = new EmergencyBreaks(text, fitter);
    forced = new int[text.n + 1];
    forced[text.n] = text.n;
    for (int k = text.n - 1; k >= 0; k--) {
      forced[k] = text.control(k) ? k + 1 : forced[k + 1];
    }
  }

  /** Finds the ends of a line that starts here, down to the first line that is too loose. */
  Ends from(int from) {
    return from(from, LOOSE_ONCE);
  }

  /**
   * Finds the ends of a line that starts here.
   *
   * @param worth a line so much too loose that it costs more is of no use
   */
  Ends from(int from, long worth) {
    Ends ends = new Ends();
    int stop = forced[from];
    int target = fitter.target(from);
    long base = fitter.upTo(from);
    int p = firstBeyond(base + target, from, stop);
    // A mark and a full-width blank at its end go, however narrow the line.
    long limit = base + Math.max(2L * target, target + (long) GO_AT_END * text.em());
    forward(from, p, stop, limit, ends);
    backward(from, p, worth, ends);
    if (ends.count == 0) {
      lastResort(from, p, stop, ends);
    }
    return ends;
  }

  /**
   * The first k whose natural width is beyond; lines are a few dozen atoms, so halving is enough.
   */
  private int firstBeyond(long width, int from, int stop) {
    int low = from + 1;
    int high = stop;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fitter.upTo(middle) > width) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Ends that are reached by squeezing. */
  private void forward(int from, int p, int stop, long limit, Ends ends) {
    int misses = 0;
    for (int k = p; k <= stop && misses < 3 && fitter.upTo(k) <= limit; k++) {
      if (opportunities[k] != BreakOpportunities.NONE && !add(fitter.fit(from, k), ends)) {
        misses++;
      }
    }
    if (stop >= p && misses < 3 && fitter.upTo(stop) > limit) {
      add(fitter.fit(from, stop), ends);
    }
  }

  /**
   * Ends that are reached by stretching. A shorter line is never less loose than a longer one, so
   * the first that is not worth its looseness is the last that need be looked at, but for the one
   * before a tail, which need not be full; ragged lines are all looked at.
   */
  private void backward(int from, int p, long worth, Ends ends) {
    boolean enough = false;
    int k = p - 1;
    for (; k > from && !enough; k--) {
      if (opportunities[k] != BreakOpportunities.NONE) {
        LineFit line = fitter.fit(from, k);
        add(line, ends);
        enough = ends.count > 0 && line.loose() > 0 && line.cost() - LineFitter.EDGE > worth;
      }
    }
    if (text.tail > from && text.tail <= k) {
      add(fitter.fit(from, text.tail), ends);
    }
  }

  /** Adds a line within the limits; false where it is none. */
  private static boolean add(LineFit line, Ends ends) {
    if (!line.overfull()) {
      ends.add(line.to(), line.cost());
    }
    return !line.overfull();
  }

  /** Nothing fits: break inside whatever it is, or let the line run over (a trouble). */
  private void lastResort(int from, int p, int stop, Ends ends) {
    int end = within.longest(from, Math.min(p, stop));
    if (end > from) {
      ends.add(end, LineFitter.OVERFULL / 10);
      return;
    }
    // What has been broken into already is broken again.
    boolean broken = from > 0 && opportunities[from] == BreakOpportunities.NONE;
    long most =
        broken
            ? 0
            : fitter.upTo(from) + (long) RUNS_OFF * Math.max(fitter.target(from), 2 * text.em());
    int next = from + 1;
    while (opportunities[next] == BreakOpportunities.NONE && fitter.upTo(next) <= most) {
      next++;
    }
    boolean keeps = opportunities[next] != BreakOpportunities.NONE;
    ends.add(keeps ? next : within.shortest(from, Math.min(p, stop)), LineFitter.OVERFULL);
  }
}
