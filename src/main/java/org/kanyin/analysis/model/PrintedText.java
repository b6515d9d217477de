package org.kanyin.analysis.model;

import java.util.Collection;
import java.util.regex.Pattern;
import org.kanyin.base.CharacterFolding;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Texts compared without their blanks, which layout adds and drops, and by printed character. */
public final class PrintedText {
  private static final Pattern CONTINUED =
      Pattern.compile("[（(]?续附?表[0-9一二三四五六七八九十.．—–-]{0,9}[)）]?");

  private PrintedText() {}

  public static String solid(TextLine line) {
    return solid(of(line.glyphs()));
  }

  public static String of(Collection<Glyph> glyphs) {
    StringBuilder out = new StringBuilder();
    glyphs.forEach(g -> out.append(g.text()));
    return out.toString();
  }

  public static String solid(String text) {
    return CharacterFolding.solid(text);
  }

  public static boolean isBlank(int c) {
    return CharacterFolding.isBlank(c) || Character.getType(c) == Character.FORMAT;
  }

  /** A mark of punctuation or a symbol: nothing that is read aloud. */
  public static boolean isMark(int c) {
    // 〇 is a number to Java, and read aloud.
    return !Character.isLetterOrDigit(c) && !isHan(c) && !isBlank(c);
  }

  public static boolean isHan(int c) {
    return Character.isIdeographic(c);
  }

  /** A text for a sentence: not longer than so many characters. */
  public static String brief(String text, int most) {
    int[] points = text.codePoints().toArray();
    return points.length <= most ? text : new String(points, 0, most - 1) + "…";
  }

  /** Whether a line says that a table goes on, and nothing else. */
  public static boolean isContinued(String line) {
    return CONTINUED.matcher(line.strip()).matches();
  }
}
