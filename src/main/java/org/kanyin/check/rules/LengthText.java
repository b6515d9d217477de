package org.kanyin.check.rules;

import java.util.Locale;
import org.kanyin.base.Length;

/** Lengths and numbers as sentences show them. */
public final class LengthText {
  private LengthText() {}

  public static String points(double points) {
    return String.format(Locale.ROOT, "%.1f 磅", points);
  }

  public static String millimetres(double points) {
    return String.format(Locale.ROOT, "%.1f", Length.toMillimetres(points));
  }
}
