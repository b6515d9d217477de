package org.kanyin.base;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Private-use code points, and what GBK systems meant by some of them ({@code private-codes}). */
public final class PrivateCodes {
  private static final Map<Integer, Integer> ENCODED = read();

  private PrivateCodes() {}

  private static Map<Integer, Integer> read() {
    return RoomTable.rowsUnderHeadings(PrivateCodes.class, "private-codes.tsv").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                c -> Integer.parseInt(c[0], 16), c -> Integer.parseInt(c[1], 16)));
  }

  public static boolean contains(int codePoint) {
    return Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  /** The code point that Unicode has for it since. */
  public static Optional<Integer> encoded(int codePoint) {
    return Optional.ofNullable(ENCODED.get(codePoint));
  }
}
