package org.kanyin.check.rules.line;

import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The Western characters without a blank that stand on both sides of a line's end. */
final class LatinRun {
  private static final String IN_NUMBERS = ".,%％‰℃°:";

  /** A solidus, a backslash, an underline or a full stop inside it: an address, a path, a name. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          ".*(?:://|[/\\\\].*[/\\\\]|/\\*|\\*/|[@_\\\\]|[A-Za-z][.:][A-Za-z/]|www\\.).*");

  private static final Pattern NET = Pattern.compile(".*(?:[A-Za-z]://|www\\.)[A-Za-z0-9].*");

  /** Brackets and signs of programs: no marks of Chinese text. */
  private static final String OF_LISTINGS = "{}[]<>$#&*\\|";

  private LatinRun() {}

  /**
   * Whether what the line's end parts is, by its looks, an address, a path, a program's option or a
   * piece of a listing: those may be parted anywhere.
   */
  static boolean isPart(TextLine line, TextLine next) {
    String tail = tail(line.glyphs());
    String head = head(next.glyphs());
    if (tail.isEmpty() || head.isEmpty()) {
      return false;
    }
    boolean option = head.matches("[-–—.][-A-Za-z].*") && !tail.matches(".*[A-Za-z0-9]");
    int first = head.codePointAt(0);
    int last = tail.codePointBefore(tail.length());
    boolean listing =
        OF_LISTINGS.indexOf(first) >= 0
            || OF_LISTINGS.indexOf(last) >= 0
            || (first == '%' && !Character.isDigit(last));
    return option || listing || ADDRESS.matcher(tail + head).matches();
  }

  /** Whether the line's end parts what is an address of the net beyond doubt. */
  static boolean isAddress(TextLine line, TextLine next) {
    return NET.matcher(tail(line.glyphs()) + head(next.glyphs())).matches();
  }

  static boolean isWestern(int c) {
    return (c > ' ' && c < 0x250) || IN_NUMBERS.indexOf(c) >= 0;
  }

  /** The Western characters at a line's end; its last character where that is none. */
  static String tail(List<Glyph> line) {
    StringBuilder out = new StringBuilder();
    for (int i = line.size() - 1; i >= 0 && isWestern(line.get(i).codePoint()); i--) {
      out.insert(0, line.get(i).text());
    }
    return out.isEmpty() ? line.get(line.size() - 1).text() : out.toString();
  }

  /** The Western characters at a line's beginning; its first character where that is none. */
  static String head(List<Glyph> line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.size() && isWestern(line.get(i).codePoint()); i++) {
      out.append(line.get(i).text());
    }
    return out.isEmpty() ? line.get(0).text() : out.toString();
  }
}
