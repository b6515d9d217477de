package org.kanyin.fonts;

import java.util.List;
import java.util.stream.Stream;

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
   * The font that serves a letter with its marks, or a character in a variant: the first that has
   * the variant, else the first that can draw it all, in the order of {@link #fileFor(int,
   * boolean)}.
   *
   * @return what serves the letter alone where none can: ask {@link #has(String)} first
   */
  public FontFile fileFor(String sequence, boolean western) {
    List<FontFile> able =
        Stream.concat(files.stream().filter(f -> !western && f.chinese()), files.stream())
            .filter(f -> f.assembly(sequence).isPresent())
            .toList();
    return able.stream()
        .filter(f -> variant(f, sequence))
        .findFirst()
        .orElse(able.isEmpty() ? fileFor(sequence.codePointAt(0), western) : able.get(0));
  }

  /** Whether a font can draw the letter with its marks. */
  public boolean has(String sequence) {
    return files.stream().anyMatch(f -> f.assembly(sequence).isPresent());
  }

  /** Whether a font has the variant of a character that a selector behind it asks for. */
  public boolean hasVariant(String sequence) {
    return files.stream().anyMatch(f -> variant(f, sequence));
  }

  private static boolean variant(FontFile file, String sequence) {
    int letter = sequence.codePointAt(0);
    int second = Character.charCount(letter);
    return second < sequence.length()
        && file.hasVariant(letter, sequence.codePointAt(second))
        && file.assembly(sequence).isPresent();
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
