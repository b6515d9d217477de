package org.kanyin.typeset.text;

import java.util.regex.Pattern;

/**
 * Tells raised text that refers to a note from raised text that is part of what is said
 * (composition rule 20): [1], ①, *, and a number that does not stand behind Western text, where it
 * is an exponent.
 */
final class RaisedMarks {
  private static final String NUMBER = "[0-9]{1,4}(?:[,，、–—~～-][0-9]{1,4}){0,9}";
  private static final String ENCLOSED =
      "[\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF]{1,4}";
  private static final String SIGN = "[*＊※†‡§¶#®™]{1,4}";
  private static final String INSIDE =
      "(?:注?" + NUMBER + "|注|" + ENCLOSED + "|" + SIGN + "|[A-Za-z])";
  private static final Pattern BARE = Pattern.compile("注?" + NUMBER);
  private static final Pattern MARK =
      Pattern.compile(
          "注?"
              + NUMBER
              + "|注|"
              + ENCLOSED
              + "|"
              + SIGN
              + "|(?:[\\[［〔【(（]"
              + INSIDE
              + "[\\]］〕】)）]){1,4}");

  private RaisedMarks() {}

  /**
   * Whether raised text is a note's mark.
   *
   * @param before the text it stands behind
   */
  static boolean is(CharSequence raised, CharSequence before) {
    return MARK.matcher(raised).matches()
        && !before.isEmpty()
        && !(BARE.matcher(raised).matches() && western(before.charAt(before.length() - 1)));
  }

  private static boolean western(char c) {
    return c > ' ' && c < 0x2000;
  }
}
