package org.kanyin.diff;

import java.text.Normalizer;

/**
 * Which code points stand for the same printed character: text layers spell some by their looks.
 * Full-width letters, straight quotes and other marks are not folded: to mistake them is an error.
 */
final class Folding {
  private Folding() {}

  /** The code points to compare, none for a soft hyphen or anything without ink. */
  static int[] of(String text) {
    return text.codePoints()
        .flatMap(Folding::one)
        .filter(c -> !isBlank(c) && c != 0xAD && Character.getType(c) != Character.FORMAT)
        .toArray();
  }

  private static java.util.stream.IntStream one(int c) {
    return switch (c) {
      // The two-em dash and the centred ellipsis: fonts map —— and …… to them.
      case 0x2E3A -> java.util.stream.IntStream.of(0x2014, 0x2014);
      case 0x22EF -> java.util.stream.IntStream.of(0x2026);
      default -> looksLikeAnother(c)
          ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePoints()
          : java.util.stream.IntStream.of(c);
    };
  }

  /** Radicals, vertical forms, ligatures. */
  private static boolean looksLikeAnother(int c) {
    return c >= 0x2E80 && c <= 0x2FD5
        || c >= 0xFB00 && c <= 0xFB06
        || c >= 0xFE10 && c <= 0xFE19
        || c >= 0xFE30 && c <= 0xFE44;
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
  }
}
