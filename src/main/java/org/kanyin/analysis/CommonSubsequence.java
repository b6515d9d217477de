package org.kanyin.analysis;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Longest common subsequences by Myers' algorithm in linear space (java-diff-utils), with a bound
 * on the work: what makes two texts of one issue cheap, few differences, is not given for any two
 * files.
 */
public final class CommonSubsequence {
  /**
   * Comparisons for one pair of texts: half a second. Two that differ throughout, 4,000 characters
   * each, take about 30 million; longer ones that are nearly the same take fewer.
   */
  private static final long MOST = 64_000_000;

  /** Equal stretches: so many elements from one place in the first, one in the second. */
  public record Run(int first, int second, int length) {}

  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exhausted() {
      super(null, null, false, false);
    }
  }

  private long left;
  private boolean spent;

  /**
   * @param comparisons of two elements, in all that is asked of this one
   */
  public CommonSubsequence(long comparisons) {
    left = comparisons;
  }

  /** Whether something was given up. */
  public boolean isSpent() {
    return spent;
  }

  /** Something is compared more coarsely than it might be. */
  public void giveUp() {
    spent = true;
  }

  /**
   * The common subsequence, or nothing where it would cost too much.
   *
   * @param most comparisons for this one
   */
  public <T> Optional<List<Run>> of(List<T> first, List<T> second, long most) {
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
              .computeDiff(first, second, null);
      return Optional.of(runs(changes, first.size(), second.size()));
    } catch (Exhausted e) {
      spent = true;
      return Optional.empty();
    } finally {
      left -= Math.min(left, done[0]);
    }
  }

  private static List<Run> runs(List<Change> changes, int firstSize, int secondSize) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Change c : changes) {
      add(runs, i, j, c.startOriginal - i);
      i = c.endOriginal;
      j = c.endRevised;
    }
    add(runs, i, j, Math.min(firstSize - i, secondSize - j));
    return runs;
  }

  private static void add(List<Run> runs, int i, int j, int length) {
    if (length > 0) {
      runs.add(new Run(i, j, length));
    }
  }

  /** How many characters two texts have in common, in order. */
  public static int length(String a, String b) {
    int[] match = match(a.codePoints().toArray(), b.codePoints().toArray());
    return (int) Arrays.stream(match).filter(m -> m >= 0).count();
  }

  /**
   * For each character of {@code a} its partner in {@code b}, or −1. What both begin and end with
   * is matched first: a character that was added beside its like is then the last of them.
   */
  public static int[] match(int[] a, int[] b) {
    int[] match = new int[a.length];
    Arrays.fill(match, -1);
    int from = 0;
    while (from < a.length && from < b.length && a[from] == b[from]) {
      match[from] = from++;
    }
    int endA = a.length;
    int endB = b.length;
    while (endA > from && endB > from && a[endA - 1] == b[endB - 1]) {
      match[--endA] = --endB;
    }
    List<Run> runs =
        new CommonSubsequence(MOST)
            .of(boxed(a, from, endA), boxed(b, from, endB), MOST)
            .orElse(List.of());
    for (Run run : runs) {
      for (int k = 0; k < run.length(); k++) {
        match[from + run.first() + k] = from + run.second() + k;
      }
    }
    return match;
  }

  private static List<Integer> boxed(int[] characters, int from, int to) {
    return Arrays.stream(characters, from, to).boxed().toList();
  }
}
