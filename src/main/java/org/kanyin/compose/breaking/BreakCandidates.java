package org.kanyin.compose.breaking;

import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/**
 * The ends a line may have, for one start: those within the limits; if there is none, the one that
 * does least harm. Both ways of breaking lines walk over these.
 */
final class BreakCandidates {
  private final PreparedText m;
  private final LineFitter fit;
  private final byte[] opportunities;

  /** Where the next designed or pinned end of line is, for each atom. */
  private final int[] forced;

  private final boolean ragged;

  /** The candidates of the last start asked about, and what each costs. */
  int[] end = new int[64];

  long[] cost = new long[64];
  int count;

  BreakCandidates(PreparedText m, LineFitter fit, byte[] opportunities) {
    this.m = m;
    this.fit = fit;
    this.opportunities = opportunities;
    ragged = m.paragraph.align() != Align.JUSTIFY;
    forced = new int[m.n + 1];
    forced[m.n] = m.n;
    for (int k = m.n - 1; k >= 0; k--) {
      forced[k] = m.control(k) ? k + 1 : forced[k + 1];
    }
  }

  /** Finds the ends of a line that starts here. */
  void from(int from) {
    count = 0;
    int stop = forced[from];
    int target = fit.target(from);
    int base = fit.upTo(from);
    int p = firstBeyond(base + target, from, stop);
    forward(from, p, stop, base + 2 * target);
    backward(from, p, target, base);
    if (count == 0) {
      lastResort(from, p, stop);
    }
  }

  /**
   * The first k whose natural width is beyond; lines are a few dozen atoms, so halving is enough.
   */
  private int firstBeyond(int width, int from, int stop) {
    int low = from + 1;
    int high = stop;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fit.upTo(middle) > width) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Ends that are reached by squeezing. */
  private void forward(int from, int p, int stop, int limit) {
    int misses = 0;
    for (int k = p; k <= stop && misses < 3 && fit.upTo(k) <= limit; k++) {
      if (opportunities[k] != BreakOpportunities.NONE && !add(from, k)) {
        misses++;
      }
    }
    if (stop >= p && misses < 3 && fit.upTo(stop) > limit) {
      add(from, stop);
    }
  }

  /** Ends that are reached by stretching, down to the first that is too loose. */
  private void backward(int from, int p, int target, int base) {
    boolean loose = false;
    for (int k = p - 1; k > from && !loose; k--) {
      if (opportunities[k] == BreakOpportunities.NONE) {
        continue;
      }
      add(from, k);
      boolean enough = ragged ? fit.upTo(k) - base < target * 2 / 5 : fit.loose > 0;
      loose = count > 0 && enough;
    }
  }

  private boolean add(int from, int k) {
    long c = fit.fit(from, k);
    if (fit.overfull) {
      return false;
    }
    put(k, c);
    return true;
  }

  private void put(int k, long c) {
    if (count == end.length) {
      end = java.util.Arrays.copyOf(end, 2 * count);
      cost = java.util.Arrays.copyOf(cost, 2 * count);
    }
    end[count] = k;
    cost[count++] = c;
  }

  /** Nothing fits: break inside whatever it is, or let the line run over (a trouble). */
  private void lastResort(int from, int p, int stop) {
    for (int pass = 0; pass < 2; pass++) {
      for (int k = Math.min(p, stop); k > from; k--) {
        if (k < m.n && breakable(k, pass == 1) && !fitsNot(from, k)) {
          put(k, LineFitter.OVERFULL / 10);
          return;
        }
      }
    }
    for (int k = from + 1; k <= stop; k++) {
      if (opportunities[k] != BreakOpportunities.NONE) {
        fit.fit(from, k);
        put(k, LineFitter.OVERFULL);
        return;
      }
    }
  }

  private boolean fitsNot(int from, int k) {
    fit.fit(from, k);
    return fit.overfull;
  }

  /** Marks keep to their edges and numbers together even now; words are broken last of all. */
  private boolean breakable(int k, boolean words) {
    int i = m.before(k);
    return i >= 0
        && (!m.westernish(i) || !m.westernish(k) || (words && !m.digit(i) && !m.digit(k)))
        && m.mark[k] != CharacterClass.JOINER
        && !m.control(k)
        && !m.mark[k].blank()
        && !m.noStart(k)
        && !m.noEnd(i)
        && !(m.mark[i] == m.mark[k]
            && (m.mark[k] == CharacterClass.DASH || m.mark[k] == CharacterClass.ELLIPSIS));
  }
}
