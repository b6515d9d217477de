package org.kanyin.manifest.rules;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;

/** Private-use code points, and what GBK systems meant by some of them ({@code private-codes}). */
final class PrivateCodes {
  private static final Map<Integer, Integer> ENCODED = read();

  private PrivateCodes() {}

  private static Map<Integer, Integer> read() {
    return RoomTable.rowsUnderHeadings(PrivateCodes.class, "private-codes.tsv").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                c -> Integer.parseInt(c[0], 16), c -> Integer.parseInt(c[1], 16)));
  }

  static boolean contains(int codePoint) {
    return Character.getType(codePoint) == Character.PRIVATE_USE;
  }

  /** The code point that Unicode has for it since. */
  static Optional<Integer> encoded(int codePoint) {
    return Optional.ofNullable(ENCODED.get(codePoint));
  }
}
