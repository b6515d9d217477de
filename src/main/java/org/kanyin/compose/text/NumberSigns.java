package org.kanyin.compose.text;

import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;

/** The rows of {@code numbers.tsv}: signs that are part of a number (composition rule 3). */
public final class NumberSigns {
  private static final Set<Integer> BEFORE = of("sign");
  private static final Set<Integer> BETWEEN = of("between");

  private NumberSigns() {}

  private static Set<Integer> of(String kind) {
    return RoomTable.rowsUnderHeadings(NumberSigns.class, "numbers.tsv").stream()
        .filter(f -> f[2].equals(kind))
        .map(f -> Integer.valueOf(f[0].substring(2), 16))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it belongs to the figures after it: − ≥ √. */
  public static boolean before(int codePoint) {
    return BEFORE.contains(codePoint);
  }

  /** Whether figures before and after it are one number: 1∶50000, 3·15. */
  public static boolean between(int codePoint) {
    return BETWEEN.contains(codePoint);
  }
}
