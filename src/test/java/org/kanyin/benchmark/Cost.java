package org.kanyin.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a process took.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of processor, its children's included
 * @param mebibytes the most that it and its children had in memory at once
 * @param code its exit code
 */
record Cost(double wall, double cpu, double mebibytes, int code) {
  /** Field by field; the exit code is the worst. */
  static Cost median(List<Cost> costs) {
    return new Cost(
        median(costs, Cost::wall),
        median(costs, Cost::cpu),
        median(costs, Cost::mebibytes),
        costs.stream().mapToInt(Cost::code).max().orElseThrow());
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> field) {
    return costs.stream()
        .map(field::applyAsDouble)
        .sorted(Comparator.naturalOrder())
        .skip(costs.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  String line(String name) {
    String failed = code == 0 ? "" : "  (exit " + code + ")";
    return String.format(
        Locale.ROOT, "%-28s %8.2f s %8.2f s CPU %7.0f MiB%s", name, wall, cpu, mebibytes, failed);
  }
}
