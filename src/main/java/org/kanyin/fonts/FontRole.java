package org.kanyin.fonts;

import java.util.List;

/**
 * A typeface by its duty on the page: {@code song}, {@code hei}, {@code kai} … in one weight.
 *
 * @param name as styles call it
 * @param weight 400, 700 or 900
 * @param files in order; the first that has a character serves it
 */
public record FontRole(String name, int weight, List<FontFile> files) {
  public FontRole {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("role without a font: " + name + " " + weight);
    }
  }

  /**
   * The font that serves a character.
   *
   * @param western set as Western text; otherwise a Chinese font goes before a Latin one that
   *     stands first, because quotes, dashes and dots differ in width and place (clreq §3.1)
   * @return the role's first font where none has the character: ask {@link #has} first
   */
  public FontFile fileFor(int codePoint, boolean western) {
    if (!western) {
      for (FontFile f : files) {
        if (f.chinese() && f.has(codePoint)) {
          return f;
        }
      }
    }
    for (FontFile f : files) {
      if (f.has(codePoint)) {
        return f;
      }
    }
    return files.get(0);
  }

  /**
   * Whether a Chinese character has to come from another face than the role's own, so that it will
   * look like a stranger in its line.
   */
  public boolean borrows(int codePoint) {
    if (!Character.isIdeographic(codePoint)) {
      return false;
    }
    for (FontFile f : files) {
      if (f.chinese()) {
        return !f.has(codePoint) && has(codePoint);
      }
    }
    return false;
  }

  public boolean has(int codePoint) {
    return files.stream().anyMatch(f -> f.has(codePoint));
  }
}
