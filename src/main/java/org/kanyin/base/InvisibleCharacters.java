package org.kanyin.base;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Characters that print nothing and take no width, from {@code invisible.tsv}: format characters,
 * variation selectors, tags, separators of lines and paragraphs. Fonts have boxes and arrows for
 * some of them, so no text that is set holds one. Blanks are not among them.
 */
public final class InvisibleCharacters {
  private record Range(int last, String name) {}

  private static final NavigableMap<Integer, Range> RANGES = read();

  private InvisibleCharacters() {}

  private static NavigableMap<Integer, Range> read() {
    NavigableMap<Integer, Range> out = new TreeMap<>();
    for (String[] c : RoomTable.rowsUnderHeadings(InvisibleCharacters.class, "invisible.tsv")) {
      out.put(Integer.parseInt(c[0], 16), new Range(Integer.parseInt(c[1], 16), c[2]));
    }
    return out;
  }

  public static boolean contains(int codePoint) {
    return name(codePoint).isPresent();
  }

  /** Its Chinese name; empty for a character that is not invisible. */
  public static Optional<String> name(int codePoint) {
    // The first of the table: nearly all Western text is below it.
    if (codePoint < 0xAD) {
      return Optional.empty();
    }
    Map.Entry<Integer, Range> range = RANGES.floorEntry(codePoint);
    return range == null || codePoint > range.getValue().last()
        ? Optional.empty()
        : Optional.of(range.getValue().name());
  }

  /** U+FE00 to U+FE0F and U+E0100 to U+E01EF: what stands before one is drawn in another form. */
  public static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
