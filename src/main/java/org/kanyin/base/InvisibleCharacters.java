package org.kanyin.base;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Characters that print nothing and take no width, from {@code invisible.tsv}: format characters,
 * variation selectors, tags, separators of lines and paragraphs. Fonts have boxes and arrows for
 * some of them, so no text that is set holds one. Blanks are not among them.
 */
public final class InvisibleCharacters {
  private static final List<String[]> RANGES =
      RoomTable.rowsUnderHeadings(InvisibleCharacters.class, "invisible.tsv");

  /** First and last characters of the ranges, ascending: every character of a text is asked for. */
  private static final int[] FIRST = column(0);

  private static final int[] LAST = column(1);

  private InvisibleCharacters() {}

  private static int[] column(int column) {
    return RANGES.stream().mapToInt(row -> Integer.parseInt(row[column], 16)).toArray();
  }

  public static boolean contains(int codePoint) {
    return range(codePoint) >= 0;
  }

  /** Its Chinese name; empty for a character that is not invisible. */
  public static Optional<String> name(int codePoint) {
    int range = range(codePoint);
    return range < 0 ? Optional.empty() : Optional.of(RANGES.get(range)[2]);
  }

  /** The row of its range, negative where there is none. */
  private static int range(int codePoint) {
    // Nearly all Western text is before the first, Chinese between two that are far apart.
    if (codePoint < FIRST[0]) {
      return -1;
    }
    int found = Arrays.binarySearch(FIRST, codePoint);
    int range = found < 0 ? -found - 2 : found;
    return codePoint <= LAST[range] ? range : -1;
  }

  /** U+FE00 to U+FE0F and U+E0100 to U+E01EF: what stands before one is drawn in another form. */
  public static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
