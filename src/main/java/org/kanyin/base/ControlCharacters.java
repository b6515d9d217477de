package org.kanyin.base;

import java.util.Locale;

/**
 * Characters that steer a terminal or a reader's eye instead of being read. Text of foreign files
 * is quoted on terminals: there ESC begins commands (ECMA-48), a line end begins a line that looks
 * like one of ours, and marks of direction turn words around (UAX 9, 2).
 */
public final class ControlCharacters {
  /** U+2400 to U+241F are pictures of the first 32 characters. */
  private static final int PICTURES = 0x2400;

  private static final int DELETE = 0x7F;
  private static final char DELETE_PICTURE = '\u2421';
  private static final char REPLACEMENT = '\uFFFD';

  private ControlCharacters() {}

  /** A text of one line, harmless: each control character is a picture of itself. */
  public static String shown(String line) {
    return shown(line, false);
  }

  /** The same of a text of several lines, whose line feeds are meant. */
  public static String shownLines(String text) {
    return shown(text, true);
  }

  /** A JSON document with the same meaning that steers nothing: in strings alone they stand. */
  public static String escaped(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '\n' || seen(c) == c) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.toString();
  }

  private static String shown(String text, boolean lines) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char seen = lines && c == '\n' ? c : seen(c);
      if (seen != c && out == null) {
        out = new StringBuilder(text);
      }
      if (out != null) {
        out.setCharAt(i, seen);
      }
    }
    return out == null ? text : out.toString();
  }

  private static char seen(char c) {
    if (c < ' ') {
      return (char) (PICTURES + c);
    } else if (c == DELETE) {
      return DELETE_PICTURE;
    }
    boolean control = c > DELETE && c < 0xA0;
    boolean lineEnd = c == '\u2028' || c == '\u2029';
    boolean direction =
        c == '\u061C'
            || c == '\u200E'
            || c == '\u200F'
            || (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069');
    return control || lineEnd || direction ? REPLACEMENT : c;
  }
}
