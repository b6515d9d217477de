package org.kanyin.typeset.trace;

/**
 * Which characters take a 着重号 (clreq, emphasis dots; composition rules 18 and 25): each character
 * of Chinese, kana and hangul, not marks, Western letters and figures, however wide they are.
 */
final class EmphasisCharacters {
  private EmphasisCharacters() {}

  static boolean takesDot(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      // 〇 々 〻 〡 are of script Han and neither letters nor ideographs all of them.
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, YI, TANGUT, NUSHU -> !isMark(codePoint);
      // ー and its half-width form belong to both kana.
      default -> codePoint == 'ー' || codePoint == 'ｰ';
    };
  }

  /** Punctuation, and what is drawn on the character before it. */
  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.OTHER_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.DASH_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
