package org.kanyin.analysis.page;

import java.util.Map;
import java.util.TreeMap;

/**
 * Measured values with weights, counted by steps: the value that occurs most often, the share of
 * those near a value. Values that differ by less than a step count as one.
 */
final class ValueHistogram {
  private final double step;
  private final Map<Long, double[]> buckets = new TreeMap<>();
  private double total;

  ValueHistogram(double step) {
    this.step = step;
  }

  void add(double value, double weight) {
    double[] bucket = buckets.computeIfAbsent(Math.round(value / step), k -> new double[2]);
    bucket[0] += weight;
    bucket[1] += weight * value;
    total += weight;
  }

  /** Neighbouring buckets are counted together: a value may fall on the border of two. */
  double mode(double fallback) {
    double best = 0;
    double value = fallback;
    for (long key : buckets.keySet()) {
      double[] sum = around(key);
      if (sum[0] > best) {
        best = sum[0];
        value = sum[1] / sum[0];
      }
    }
    return value;
  }

  /** The least value that has such a share of all. */
  double leastWithShare(double share, double fallback) {
    for (long key : buckets.keySet()) {
      double[] sum = around(key);
      if (sum[0] >= share * total) {
        return sum[1] / sum[0];
      }
    }
    return mode(fallback);
  }

  /** The share of all that is within a step of the value. */
  double share(double value) {
    return total == 0 ? 0 : around(Math.round(value / step))[0] / total;
  }

  private double[] around(long key) {
    double[] sum = new double[2];
    for (long k = key - 1; k <= key + 1; k++) {
      double[] bucket = buckets.get(k);
      if (bucket != null) {
        sum[0] += bucket[0];
        sum[1] += bucket[1];
      }
    }
    return sum;
  }
}
