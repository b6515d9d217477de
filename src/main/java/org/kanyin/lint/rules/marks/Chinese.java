package org.kanyin.lint.rules.marks;

/** What a character is, to the marks beside it. */
final class Chinese {
  private static final String MARKS = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』…—·";

  private Chinese() {}

  /** A Chinese character, 〇 among them. */
  static boolean isHan(String text, int at) {
    return at >= 0
        && at < text.length()
        && (text.charAt(at) == '〇'
            || Character.UnicodeScript.of(text.codePointAt(at)) == Character.UnicodeScript.HAN
            || (Character.isLowSurrogate(text.charAt(at))
                && at > 0
                && Character.UnicodeScript.of(text.codePointAt(at - 1))
                    == Character.UnicodeScript.HAN));
  }

  static boolean isMark(String text, int at) {
    return at >= 0 && at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
  }

  static boolean isEither(String text, int at) {
    return isHan(text, at) || isMark(text, at);
  }

  static boolean isLatin(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x2000
        && (Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.LATIN
            || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
  }

  static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** The first index at or behind this one where there is no blank. */
  static int behindBlanks(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
      i++;
    }
    return i;
  }
}
