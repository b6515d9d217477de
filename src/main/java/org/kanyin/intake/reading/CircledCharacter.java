package org.kanyin.intake.reading;

import java.util.Optional;

/** Characters in a circle, where Unicode has them (24.1, Enclosed CJK Letters and Months). */
final class CircledCharacter {
  private static final String NUMBERS = "一二三四五六七八九十月火水木金土日";

  private static final int FIGURES = 20;

  private CircledCharacter() {}

  static Optional<String> of(String base) {
    if (base.matches("\\d{1,2}")) {
      int n = Integer.parseInt(base);
      return n >= 1 && n <= FIGURES
          ? Optional.of(Character.toString(0x2460 + n - 1))
          : Optional.empty();
    }
    int at = base.length() == 1 ? NUMBERS.indexOf(base.charAt(0)) : -1;
    return at < 0 ? Optional.empty() : Optional.of(Character.toString(0x3280 + at));
  }
}
