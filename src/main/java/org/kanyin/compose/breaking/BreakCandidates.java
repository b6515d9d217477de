package org.kanyin.compose.breaking;

import java.util.Arrays;
import org.kanyin.compose.line.BreakOpportunities;
import org.kanyin.compose.line.LineFit;
import org.kanyin.compose.line.LineFitter;
import org.kanyin.compose.model.Align;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/**
 * The ends a line may have, for one start: those within the limits; if there is none, the one that
 * does least harm. Both ways of breaking lines walk over these.
 */
final class BreakCandidates {
  private final PreparedText text;
  private final LineFitter fitter;
  private final byte[] opportunities;

  /** Where the next designed or pinned end of line is, for each atom. */
  private final int[] forced;

  private final boolean ragged;

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
    ragged = text.paragraph.align() != Align.JUSTIFY;
    forced = new int[text.n + 1];
    forced[text.n] = text.n;
    for (int k = text.n - 1; k >= 0; k--) {
      forced[k] = text.control(k) ? k + 1 : forced[k + 1];
    }
  }

  /** Finds the ends of a line that starts here. */
  Ends from(int from) {
    Ends ends = new Ends();
    int stop = forced[from];
    int target = fitter.target(from);
    int base = fitter.upTo(from);
    int p = firstBeyond(base + target, from, stop);
    forward(from, p, stop, base + 2 * target, ends);
    backward(from, p, target, base, ends);
    if (ends.count == 0) {
      lastResort(from, p, stop, ends);
    }
    return ends;
  }

  /**
   * The first k whose natural width is beyond; lines are a few dozen atoms, so halving is enough.
   */
  private int firstBeyond(int width, int from, int stop) {
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
  private void forward(int from, int p, int stop, int limit, Ends ends) {
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

  /** Ends that are reached by stretching, down to the first that is too loose. */
  private void backward(int from, int p, int target, int base, Ends ends) {
    boolean loose = false;
    for (int k = p - 1; k > from && !loose; k--) {
      if (opportunities[k] == BreakOpportunities.NONE) {
        continue;
      }
      LineFit line = fitter.fit(from, k);
      add(line, ends);
      boolean enough = ragged ? fitter.upTo(k) - base < target * 2 / 5 : line.loose() > 0;
      loose = ends.count > 0 && enough;
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
    for (int pass = 0; pass < 2; pass++) {
      for (int k = Math.min(p, stop); k > from; k--) {
        if (k < text.n && breakable(k, pass == 1) && !fitter.fit(from, k).overfull()) {
          ends.add(k, LineFitter.OVERFULL / 10);
          return;
        }
      }
    }
    for (int k = from + 1; k <= stop; k++) {
      if (opportunities[k] != BreakOpportunities.NONE) {
        ends.add(k, LineFitter.OVERFULL);
        return;
      }
    }
  }

  /** Marks keep to their edges and numbers together even now; words are broken last of all. */
  private boolean breakable(int k, boolean words) {
    int i = text.before(k);
    return i >= 0
        && (!text.westernish(i)
            || !text.westernish(k)
            || (words && !text.digit(i) && !text.digit(k)))
        && text.mark[k] != CharacterClass.JOINER
        && text.mark[k] != CharacterClass.NOTE_MARK
        && text.mark[k] != CharacterClass.WIDE_SPACE
        && text.mark[k] != CharacterClass.FIXED_SPACE
        && !text.control(k)
        && !text.mark[k].blank()
        && !text.noStart(k)
        && !text.noEnd(i)
        && !(text.mark[i] == text.mark[k]
            && (text.mark[k] == CharacterClass.DASH || text.mark[k] == CharacterClass.ELLIPSIS));
  }
}
