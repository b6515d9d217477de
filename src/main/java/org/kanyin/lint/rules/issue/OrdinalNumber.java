package org.kanyin.lint.rules.issue;

/** 一 to 九十九. */
final class OrdinalNumber {
  private static final String DIGITS = "零一二三四五六七八九";

  private OrdinalNumber() {}

  /** Its value; -1 where it is none. */
  static int value(String text) {
    if (text.matches("\\d{1,4}")) {
      return Integer.parseInt(text);
    }
    String plain = text.replace('两', '二').replace('〇', '零');
    if (!plain.matches("[一二三四五六七八九]?十?[一二三四五六七八九]?") || plain.isEmpty()) {
      return -1;
    }
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? DIGITS.indexOf(plain) : -1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
    int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
    return tens * 10 + ones;
  }
}
