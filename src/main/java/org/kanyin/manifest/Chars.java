package org.kanyin.manifest;

import java.util.Arrays;

/**
 * Characters with the places they come from.
 *
 * @param value decoded: references resolved, line ends as one line feed
 * @param offsets for each UTF-16 unit its index in the decoded source
 */
record Chars(String value, int[] offsets) {
  Chars {
    if (value.length() != offsets.length) {
      throw new IllegalArgumentException("one offset for each character");
    }
  }

  boolean isBlank() {
    return firstSolid() < 0;
  }

  /** Index of the first character that is no XML white space, or -1. U+3000 is a character. */
  int firstSolid() {
    for (int i = 0; i < value.length(); i++) {
      if (!Xml.isSpace(value.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Without the white space of XML at both ends. */
  Chars strip() {
    int from = Math.max(firstSolid(), 0);
    int to = value.length();
    while (to > from && Xml.isSpace(value.charAt(to - 1))) {
      to--;
    }
    return new Chars(value.substring(from, to), Arrays.copyOfRange(offsets, from, to));
  }

  /** Collects characters one by one. */
  static final class Builder {
    private final StringBuilder value = new StringBuilder();
    private int[] offsets = new int[64];

    void add(char c, int offset) {
      if (value.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[value.length()] = offset;
      value.append(c);
    }

    void addCodePoint(int codePoint, int offset) {
      for (char c : Character.toChars(codePoint)) {
        add(c, offset);
      }
    }

    void addAll(Chars more) {
      for (int i = 0; i < more.value.length(); i++) {
        add(more.value.charAt(i), more.offsets[i]);
      }
    }

    Chars build() {
      return new Chars(value.toString(), Arrays.copyOf(offsets, value.length()));
    }
  }
}
