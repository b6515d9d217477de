package org.kanyin.proof;

import java.util.Locale;

/** What something counts in the official error rate, as reports and sheets write it. */
public final class ErrorCount {
  private ErrorCount() {}

  /** In words: 计 0.1 个差错; empty where it counts nothing. */
  public static String text(double weight) {
    return weight == 0 ? "" : "计 " + number(weight) + " 个差错";
  }

  /** With one decimal, whole numbers without: 1, 0.1. */
  static String number(double weight) {
    return String.format(Locale.ROOT, weight == Math.rint(weight) ? "%.0f" : "%.1f", weight);
  }
}
