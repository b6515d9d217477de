package org.kanyin.check;

import java.util.Locale;

/** Lengths and numbers as sentences show them. */
final class Points {
  private Points() {}

  static String of(double points) {
    return String.format(Locale.ROOT, "%.1f 磅", points);
  }

  static String millimetres(double points) {
    return String.format(Locale.ROOT, "%.1f", points * 25.4 / 72);
  }
}
