package org.kanyin.intake.numbering;

/** Numbers in Chinese characters. Ten to nineteen are 十 to 十九, as Word and people write them. */
final class ChineseNumber {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String COUNTING_DIGITS = "○一二三四五六七八九";
  private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String LEGAL_TRADITIONAL_DIGITS = "零壹貳參肆伍陸柒捌玖";
  private static final int BEYOND = 10_000;

  private ChineseNumber() {}

  /** Chinese counting system: by units below a hundred, from there figure by figure (一○○). */
  static String counting(int n) {
    return n < 100 ? thousands(n) : each(n, COUNTING_DIGITS);
  }

  /** Chinese counting thousand system: 一百二十, 一百零五. */
  static String thousands(int n) {
    String text = units(n, "零一二三四五六七八九", new String[] {"", "十", "百", "千"});
    return n >= 10 && n < 20 ? text.substring(1) : text;
  }

  /** 壹, 贰 … 壹拾, 壹拾壹. */
  static String legal(int n) {
    return units(n, LEGAL_DIGITS, new String[] {"", "拾", "佰", "仟"});
  }

  static String legalTraditional(int n) {
    return units(n, LEGAL_TRADITIONAL_DIGITS, new String[] {"", "拾", "佰", "仟"});
  }

  /** Figure by figure: 一〇, 一一. */
  static String digits(int n) {
    return each(n, DIGITS);
  }

  /** Japanese counting, which WPS writes too: 百, 百一, 百二十, without 零 and without 一 before a unit. */
  static String japanese(int n) {
    if (n <= 0 || n >= BEYOND) {
      return each(Math.max(n, 0), DIGITS);
    }
    StringBuilder text = new StringBuilder();
    String figures = Integer.toString(n);
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(i) - '0';
      int power = figures.length() - 1 - i;
      if (digit > 0) {
        text.append(digit == 1 && power > 0 ? "" : DIGITS.substring(digit, digit + 1));
        text.append(new String[] {"", "十", "百", "千"}[power]);
      }
    }
    return text.toString();
  }

  private static String each(int n, String digits) {
    StringBuilder text = new StringBuilder();
    for (char c : Integer.toString(n).toCharArray()) {
      text.append(digits.charAt(c - '0'));
    }
    return text.toString();
  }

  private static String units(int n, String digits, String[] units) {
    if (n <= 0 || n >= BEYOND) {
      return each(Math.max(n, 0), digits);
    }
    StringBuilder text = new StringBuilder();
    String figures = Integer.toString(n);
    boolean gap = false;
    for (int i = 0; i < figures.length(); i++) {
      int digit = figures.charAt(i) - '0';
      if (digit == 0) {
        gap = true;
      } else {
        text.append(gap ? digits.substring(0, 1) : "").append(digits.charAt(digit));
        text.append(units[figures.length() - 1 - i]);
        gap = false;
      }
    }
    return text.toString();
  }
}
