package org.kanyin.diff.align;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Longest common subsequences by Myers' algorithm in linear space (java-diff-utils), with a bound
 * on the work: what makes two texts of one issue cheap, few differences, is not given for any two
 * files.
 */
public final class BoundedDiff {
  /** Equal stretches: so many elements from one place in the old, one in the new. */
  record Run(int old, int revised, int length) {}

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  private long left;
  private boolean spent;

  /**
   * @param comparisons of two elements, in all
   */
  public BoundedDiff(long comparisons) {
    left = comparisons;
  }

  /** Whether something was given up. */
  boolean isSpent() {
    return spent;
  }

  /** Something is compared more coarsely than it might be. */
  void giveUp() {
    spent = true;
  }

  /**
   * The common subsequence, or nothing where it would cost too much.
   *
   * @param most comparisons for this one
   */
  <T> Optional<List<Run>> common(List<T> old, List<T> revised, long most) {
    long bound = Math.min(most, left);
    long[] done = {0};
    try {
      List<Change> changes =
          new MyersDiffWithLinearSpace<T>(
                  (a, b) -> {
                    if (++done[0] > bound) {
                      throw new Exhausted();
                    }
                    return Objects.equals(a, b);
                  })
              .computeDiff(old, revised, null);
      return Optional.of(runs(changes, old.size(), revised.size()));
    } catch (Exhausted e) {
      spent = true;
      return Optional.empty();
    } finally {
      left -= Math.min(left, done[0]);
    }
  }

  private static List<Run> runs(List<Change> changes, int oldSize, int newSize) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Change c : changes) {
      add(runs, i, j, c.startOriginal - i);
      i = c.endOriginal;
      j = c.endRevised;
    }
    add(runs, i, j, Math.min(oldSize - i, newSize - j));
    return runs;
  }

  private static void add(List<Run> runs, int i, int j, int length) {
    if (length > 0) {
      runs.add(new Run(i, j, length));
    }
  }
}
