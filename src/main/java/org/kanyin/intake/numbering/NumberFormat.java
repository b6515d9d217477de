package org.kanyin.intake.numbering;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The number formats of ECMA-376 §17.18.59 that Chinese manuscripts hold. What a format cannot
 * count (the 21st circled number) Word shows in plain figures, and so does this.
 */
final class NumberFormat {
  private static final Map<String, IntFunction<String>> FORMATS =
      Map.ofEntries(
          Map.entry("decimal", Integer::toString),
          Map.entry("none", n -> ""),
          Map.entry("decimalZero", n -> n < 10 ? "0" + n : Integer.toString(n)),
          Map.entry("decimalHalfWidth", Integer::toString),
          Map.entry("decimalFullWidth", NumberFormat::fullWidth),
          Map.entry("decimalFullWidth2", NumberFormat::fullWidth),
          Map.entry("numberInDash", n -> "- " + n + " -"),
          Map.entry("upperRoman", LatinNumber::upperRoman),
          Map.entry("lowerRoman", LatinNumber::lowerRoman),
          Map.entry("upperLetter", n -> LatinNumber.letters(n, 'A')),
          Map.entry("lowerLetter", n -> LatinNumber.letters(n, 'a')),
          Map.entry("ordinal", LatinNumber::ordinal),
          Map.entry("hex", n -> LatinNumber.hexadecimal(n)),
          Map.entry("decimalEnclosedCircle", NumberFormat::circled),
          Map.entry("decimalEnclosedCircleChinese", NumberFormat::circled),
          Map.entry("decimalEnclosedFullstop", n -> row(n, 0x2488, 20)),
          Map.entry("decimalEnclosedParen", n -> row(n, 0x2474, 20)),
          Map.entry("ideographEnclosedCircle", n -> row(n, 0x3280, 10)),
          Map.entry("chineseCounting", ChineseNumber::counting),
          Map.entry("chineseCountingThousand", ChineseNumber::thousands),
          Map.entry("chineseLegalSimplified", ChineseNumber::legal),
          Map.entry("ideographDigital", ChineseNumber::digits),
          Map.entry("japaneseDigitalTenThousand", ChineseNumber::digits),
          Map.entry("japaneseCounting", ChineseNumber::japanese),
          Map.entry("taiwaneseCounting", ChineseNumber::counting),
          Map.entry("taiwaneseCountingThousand", ChineseNumber::thousands),
          Map.entry("taiwaneseDigital", ChineseNumber::digits),
          Map.entry("ideographLegalTraditional", ChineseNumber::legalTraditional),
          Map.entry("ideographTraditional", n -> cycle(n, "甲乙丙丁戊己庚辛壬癸")),
          Map.entry("ideographZodiac", n -> cycle(n, "子丑寅卯辰巳午未申酉戌亥")),
          Map.entry("ideographZodiacTraditional", NumberFormat::sexagenary));

  private static final int CIRCLED_FIRST = 20;
  private static final int CIRCLED_SECOND = 35;
  private static final int CIRCLED_THIRD = 50;

  private NumberFormat() {}

  /** The number in that format; empty where the format is not known. */
  static Optional<String> format(String name, int number) {
    return Optional.ofNullable(FORMATS.get(name)).map(f -> f.apply(number));
  }

  private static String fullWidth(int n) {
    return Integer.toString(n)
        .chars()
        .map(c -> c - '0' + '０')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Unicode has circled numbers in three rows. */
  private static String circled(int n) {
    if (n > CIRCLED_SECOND && n <= CIRCLED_THIRD) {
      return Character.toString(0x32B1 + n - CIRCLED_SECOND - 1);
    }
    if (n > CIRCLED_FIRST && n <= CIRCLED_SECOND) {
      return Character.toString(0x3251 + n - CIRCLED_FIRST - 1);
    }
    return row(n, 0x2460, CIRCLED_FIRST);
  }

  private static String row(int n, int first, int count) {
    return n >= 1 && n <= count ? Character.toString(first + n - 1) : Integer.toString(n);
  }

  private static String cycle(int n, String signs) {
    return n >= 1 && n <= signs.length() ? signs.substring(n - 1, n) : Integer.toString(n);
  }

  /** 甲子, 乙丑 … 癸亥: sixty, stem and branch go on together. */
  private static String sexagenary(int n) {
    if (n < 1 || n > 60) {
      return Integer.toString(n);
    }
    return "" + "甲乙丙丁戊己庚辛壬癸".charAt((n - 1) % 10) + "子丑寅卯辰巳午未申酉戌亥".charAt((n - 1) % 12);
  }
}
