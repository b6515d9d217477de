package org.kanyin.base;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    Map<Severity, Integer> left = new EnumMap<>(Severity.class);
    int room = MOST - 1;
    for (Severity severity : Severity.values()) {
      int have = (int) all.stream().filter(f -> f.severity() == severity).count();
      left.put(severity, Math.min(have, room));
      room -= left.get(severity);
    }
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : all) {
      if (left.merge(finding.severity(), -1, Integer::sum) >= 0) {
        shown.add(finding);
      }
    }
    shown.add(rest.apply(all.size() - shown.size()));
    return List.copyOf(shown);
  }
}
