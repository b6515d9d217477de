package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line of the table while it is being counted: how many places, how many of them good. */
final class Figure {
  private final String name;
  private final String bar;
  private int good;
  private int total;
  private double largest;
  private final boolean measured;
  private final List<String> faults = new ArrayList<>();

  private Figure(String name, String bar, boolean measured) {
    this.name = name;
    this.bar = bar;
    this.measured = measured;
  }

  /** Counts good places among all. */
  static Figure share(String name, String bar) {
    return new Figure(name, bar, false);
  }

  /** Keeps the largest of what is measured; a fault is what is above the limit. */
  static Figure largest(String name, String bar) {
    return new Figure(name, bar, true);
  }

  void count(boolean isGood, Row row, Object why) {
    total++;
    if (isGood) {
      good++;
    } else {
      faults.add("p" + row.line().page() + " " + why + ": " + row.line().text());
    }
  }

  void count(boolean isGood, String fault) {
    total++;
    good += isGood ? 1 : 0;
    if (!isGood) {
      faults.add(fault);
    }
  }

  void measure(double value, double limit, Row row) {
    largest = Math.max(largest, value);
    count(value <= limit, row, String.format(Locale.ROOT, "%.3f", value));
  }

  String name() {
    return name;
  }

  int good() {
    return good;
  }

  int total() {
    return total;
  }

  int bad() {
    return total - good;
  }

  double share() {
    return total == 0 ? 1 : (double) good / total;
  }

  double largest() {
    return largest;
  }

  List<String> faults() {
    return faults;
  }

  @Override
  public String toString() {
    String value =
        measured
            ? String.format(Locale.ROOT, "%.3f em of %d", largest, total)
            : String.format(Locale.ROOT, "%d of %d = %.2f %%", good, total, 100 * share());
    return String.format(Locale.ROOT, "%-64s %-24s %s", name, value, bar);
  }
}
