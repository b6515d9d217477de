package org.kanyin.check;

import java.util.Collection;
import org.kanyin.inspect.Folding;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.TextLine;

/** Texts compared without their blanks, which layout adds and drops, and by printed character. */
final class Texts {
  private Texts() {}

  static String solid(TextLine line) {
    return solid(of(line.glyphs()));
  }

  static String of(Collection<Glyph> glyphs) {
    StringBuilder out = new StringBuilder();
    glyphs.forEach(g -> out.append(g.text()));
    return out.toString();
  }

  static String solid(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Folding.of(text, out);
    return out.toString();
  }

  static boolean isBlank(int c) {
    return Folding.isBlank(c) || Character.getType(c) == Character.FORMAT;
  }

  /** A mark of punctuation or a symbol: nothing that is read aloud. */
  static boolean isMark(int c) {
    // 〇 is a number to Java, and read aloud.
    return !Character.isLetterOrDigit(c) && !isHan(c) && !isBlank(c);
  }

  static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  /** A text for a sentence: not longer than so many characters. */
  static String brief(String text, int most) {
    int[] points = text.codePoints().toArray();
    return points.length <= most ? text : new String(points, 0, most - 1) + "…";
  }
}
