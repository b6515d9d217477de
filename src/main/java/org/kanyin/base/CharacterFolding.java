package org.kanyin.base;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Which code points stand for the same printed character: text layers spell some by their shape.
 * Full-width letters, straight quotes and other marks are not folded: to mistake them is an error.
 */
public final class CharacterFolding {
  private static final Map<Integer, String> RADICALS = new HashMap<>();

  static {
    RoomTable.rowsUnderHeadings(CharacterFolding.class, "radicals.tsv")
        .forEach(row -> RADICALS.put(row[0].codePointAt(0), row[1]));
  }

  private CharacterFolding() {}

  /** The code points to compare, none for a soft hyphen or anything without ink. */
  public static int[] of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    of(text, out);
    return out.codePoints().toArray();
  }

  /** The same as a text: what is compared where blanks and looks do not count. */
  public static String solid(String text) {
    StringBuilder out = new StringBuilder(text.length());
    of(text, out);
    return out.toString();
  }

  /** The same, added to others. */
  public static void of(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      one(text.codePointAt(i), out);
    }
  }

  private static void one(int c, StringBuilder out) {
    if (c == 0x2E3A) {
      // The two-em dash and the centred ellipsis: fonts map —— and …… to them.
      out.append("——");
    } else if (c == 0x22EF) {
      out.append('…');
    } else if (RADICALS.containsKey(c)) {
      out.append(RADICALS.get(c));
    } else if (looksLikeAnother(c)) {
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (!isBlank(c) && c != 0xAD && Character.getType(c) != Character.FORMAT) {
      out.appendCodePoint(c);
    }
  }

  /** Radicals, ideographs kept for other codes' sake, vertical forms, ligatures. */
  private static boolean looksLikeAnother(int c) {
    return (c >= 0x2E80 && c <= 0x2FD5)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F)
        || (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0xFE10 && c <= 0xFE19)
        || (c >= 0xFE30 && c <= 0xFE44);
  }

  public static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
  }
}
