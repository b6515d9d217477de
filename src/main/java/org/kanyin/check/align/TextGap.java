package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.List;

/**
 * What lies between two of a block's characters that were found next to each other.
 *
 * @param missing the block's characters in between that were not found
 * @param before the number of the one character among those compared; −1 at the block's beginning
 * @param next of the other; −1 at the block's end
 */
record TextGap(String missing, int before, int next) {
  /**
   * The gaps of a block: one before each character that was found, and one after the last.
   *
   * @param wanted the block's code points
   * @param match for each of them the number of the character that shows it, or −1
   */
  static List<TextGap> of(int[] wanted, int[] match) {
    List<TextGap> gaps = new ArrayList<>();
    StringBuilder missing = new StringBuilder();
    int before = -1;
    for (int i = 0; i < wanted.length; i++) {
      if (match[i] < 0) {
        missing.appendCodePoint(wanted[i]);
      } else {
        gaps.add(new TextGap(missing.toString(), before, match[i]));
        missing.setLength(0);
        before = match[i];
      }
    }
    gaps.add(new TextGap(missing.toString(), before, -1));
    return gaps;
  }
}
