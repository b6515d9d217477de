package org.kanyin.intake.numbering;

import java.util.Locale;

/** Numbers in Latin letters. */
final class LatinNumber {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int ALPHABET = 26;

  /** Beyond it a row of Ms or a repeated letter is no number that anybody reads. */
  private static final int BEYOND = 4000;

  private LatinNumber() {}

  static String upperRoman(int n) {
    if (n <= 0 || n >= BEYOND) {
      return Integer.toString(n);
    }
    StringBuilder text = new StringBuilder();
    int rest = n;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        text.append(SIGNS[i]);
        rest -= VALUES[i];
      }
    }
    return text.toString();
  }

  static String lowerRoman(int n) {
    return upperRoman(n).toLowerCase(Locale.ROOT);
  }

  /** a to z, then aa, bb: the letter is repeated (§17.18.59 lowerLetter). */
  static String letters(int n, char first) {
    if (n <= 0 || n >= BEYOND) {
      return Integer.toString(n);
    }
    String letter = String.valueOf((char) (first + (n - 1) % ALPHABET));
    return letter.repeat((n - 1) / ALPHABET + 1);
  }

  static String hexadecimal(int n) {
    return Integer.toHexString(n).toUpperCase(Locale.ROOT);
  }

  static String ordinal(int n) {
    int tens = n % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (n % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return n + ending;
  }
}
