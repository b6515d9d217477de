package org.kanyin.manifest.rules;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.RoomTable;

/**
 * The ordinary characters of those that only look like them: Kangxi radicals and compatibility
 * ideographs, which Unicode decomposes (UAX 15), and radicals of the supplement ({@code
 * radicals.tsv}). A search for the ordinary character does not find them.
 */
final class OrdinaryCharacters {
  private static final Map<Integer, Integer> RADICALS = read();

  private OrdinaryCharacters() {}

  private static Map<Integer, Integer> read() {
    return RoomTable.rowsUnderHeadings(OrdinaryCharacters.class, "radicals.tsv").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                c -> Integer.parseInt(c[0], 16), c -> Integer.parseInt(c[1], 16)));
  }

  /** The ordinary character; empty for one that is ordinary itself. */
  static Optional<Integer> of(int codePoint) {
    if (isDecomposed(codePoint)) {
      int ordinary =
          Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0);
      return ordinary == codePoint ? Optional.empty() : Optional.of(ordinary);
    }
    return Optional.ofNullable(RADICALS.get(codePoint));
  }

  /** Kangxi radicals, compatibility ideographs and their supplement; some of these are unified. */
  private static boolean isDecomposed(int codePoint) {
    return (codePoint >= 0x2F00 && codePoint <= 0x2FD5)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
  }
}
