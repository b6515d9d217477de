package org.kanyin.check.rules;

import java.util.Locale;
import org.kanyin.base.Length;

/** Lengths and numbers as sentences show them. */
public final class Figures {
  private Figures() {}

  public static String of(double points) {
    return String.format(Locale.ROOT, "%.1f 磅", points);
  }

  public static String millimetres(double points) {
    return String.format(Locale.ROOT, "%.1f", Length.toMillimetres(points));
  }
}
