package org.kanyin.check.align;

import java.util.Arrays;

/**
 * Where passages of so many characters stand in a text, so that a block is found among half a
 * million characters without reading them all.
 */
final class PassageIndex {
  private final int length;
  private final String text;
  private final int[] heads;
  private final int[] following;

  PassageIndex(String text, int length) {
    this.text = text;
    this.length = length;
    int places = Math.max(0, text.length() - length + 1);
    // A power of two, so that a mask is enough.
    this.heads = new int[Integer.highestOneBit(Math.max(1, places)) * 2];
    this.following = new int[places];
    Arrays.fill(heads, -1);
    // From the end, so that each chain goes forwards.
    for (int at = places - 1; at >= 0; at--) {
      int slot = slot(text, at);
      following[at] = heads[slot];
      heads[slot] = at;
    }
  }

  private int slot(String of, int at) {
    int hash = 0;
    for (int i = at; i < at + length; i++) {
      hash = hash * 0x9E3779B1 + of.charAt(i);
    }
    return (hash ^ hash >>> 15) & heads.length - 1;
  }

  /** The first place where what begins like this may stand, −1 where it stands nowhere. */
  int first(String wanted) {
    return heads[slot(wanted, 0)];
  }

  /** The next such place. */
  int next(int at) {
    return following[at];
  }

  /** The place where a passage stands, −1 where it stands nowhere or more than once. */
  int only(String passage) {
    int found = -1;
    for (int at = first(passage); at >= 0; at = next(at)) {
      if (text.startsWith(passage, at)) {
        if (found >= 0) {
          return -1;
        }
        found = at;
      }
    }
    return found;
  }
}
