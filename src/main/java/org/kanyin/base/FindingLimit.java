package org.kanyin.base;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** As many findings as anyone reads; what is left out is counted, and is never what weighs most. */
public final class FindingLimit {
  public static final int MOST = 2_000;

  private FindingLimit() {}

  /**
   * The same, or so many of them, in their order, and one that tells how many are left out. Errors
   * stay before warnings, warnings before notes: whether a run failed is seen from the list.
   *
   * @param rest makes the finding of how many are left out
   */
  public static List<Finding> of(List<Finding> all, IntFunction<Finding> rest) {
    if (all.size() <= MOST) {
      return all;
    }
    List<Finding> shown = new ArrayList<>(first(all, Finding::severity, MOST - 1));
    shown.add(rest.apply(all.size() - shown.size()));
    return List.copyOf(shown);
  }

  /** The same of what has a finding: at most so many, in their order, those that weigh most. */
  public static <T> List<T> first(List<T> all, Function<T, Severity> weight) {
    return first(all, weight, MOST);
  }

  private static <T> List<T> first(List<T> all, Function<T, Severity> weight, int most) {
    if (all.size() <= most) {
      return all;
    }
    Map<Severity, Integer> left = new EnumMap<>(Severity.class);
    int room = most;
    for (Severity severity : Severity.values()) {
      int have = (int) all.stream().filter(f -> weight.apply(f) == severity).count();
      left.put(severity, Math.min(have, room));
      room -= left.get(severity);
    }
    List<T> shown = new ArrayList<>();
    for (T one : all) {
      if (left.merge(weight.apply(one), -1, Integer::sum) >= 0) {
        shown.add(one);
      }
    }
    return List.copyOf(shown);
  }
}
