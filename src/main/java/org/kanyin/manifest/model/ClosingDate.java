package org.kanyin.manifest.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The date of a closer as offices print it: in figures, or in the numerals of official documents
 * before 2012, without any 0 (GB/T 9704—2012 7.3.5.4; GB/T 15835—2011 4.2).
 */
public record ClosingDate(LocalDate date) {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** Of a closer of the normalised document; empty where it has none. */
  public static Optional<ClosingDate> of(Node.Element closer) {
    try {
      return closer.attribute("date").map(d -> new ClosingDate(LocalDate.parse(d)));
    } catch (DateTimeParseException e) {
      // The schema has complained of it.
      return Optional.empty();
    }
  }

  /** 2026年3月15日. */
  public String inFigures() {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** 二〇二六年三月十五日. */
  public String inChinese() {
    StringBuilder year = new StringBuilder();
    String.valueOf(date.getYear()).chars().forEach(c -> year.append(DIGITS.charAt(c - '0')));
    return year + "年" + numeral(date.getMonthValue()) + "月" + numeral(date.getDayOfMonth()) + "日";
  }

  /** All ways in which a style may print it. */
  public List<String> ways() {
    return List.of(inFigures(), inChinese());
  }

  /** From 1 to 31. */
  private static String numeral(int number) {
    String tens = number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10));
    String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
    return tens + (number < 10 ? "" : "十") + ones;
  }
}
