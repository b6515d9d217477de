package org.kanyin.manifest.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.parse.MappedText;

/**
 * The invisible characters that say where a line may end, which the text itself has lost: a chance
 * to break (U+200B), a chance to hyphenate (U+00AD), no break (U+2060, U+FEFF; UAX #14).
 */
final class BreakSigns {
  private static final String SIGNS = "\u200B\u00AD\u2060\uFEFF";

  private BreakSigns() {}

  /**
   * @param raw all that is written
   * @param set what of it is set, perhaps with more around it
   */
  static List<Node.BreakSign> of(MappedText raw, MappedText set) {
    List<Node.BreakSign> signs = new ArrayList<>();
    for (int i = 0; i < raw.value().length(); i++) {
      char c = raw.value().charAt(i);
      if (SIGNS.indexOf(c) >= 0) {
        int found = Arrays.binarySearch(set.offsets(), raw.offsets()[i]);
        signs.add(new Node.BreakSign(found < 0 ? -found - 1 : found, c));
      }
    }
    return signs;
  }
}
