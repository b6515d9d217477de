package org.kanyin.manifest.parse;

import java.util.Arrays;
import java.util.BitSet;
import org.kanyin.base.CharacterSequences;
import org.kanyin.base.InvisibleCharacters;

/**
 * Characters with the places they come from.
 *
 * @param value decoded: references resolved, line ends as one line feed
 * @param offsets for each UTF-16 unit its index in the decoded source
 */
public record MappedText(String value, int[] offsets) {
  public MappedText {
    if (value.length() != offsets.length) {
      throw new IllegalArgumentException("one offset for each character");
    }
  }

  public boolean isBlank() {
    return firstSolid() < 0;
  }

  /** Index of the first character that is no XML white space, or -1. U+3000 is a character. */
  int firstSolid() {
    for (int i = 0; i < value.length(); i++) {
      if (!XmlCharacters.isSpace(value.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Without the characters that print nothing and are no part of another; the same where there are
   * none.
   */
  MappedText visible() {
    if (value.codePoints().noneMatch(InvisibleCharacters::contains)) {
      return this;
    }
    BitSet set = CharacterSequences.set(value);
    Builder out = new Builder();
    set.stream().forEach(i -> out.add(value.charAt(i), offsets[i]));
    return out.build();
  }

  /** Without the white space of XML at both ends. */
  public MappedText strip() {
    int from = Math.max(firstSolid(), 0);
    int to = value.length();
    while (to > from && XmlCharacters.isSpace(value.charAt(to - 1))) {
      to--;
    }
    return new MappedText(value.substring(from, to), Arrays.copyOfRange(offsets, from, to));
  }

  /** Collects characters one by one. */
  public static final class Builder {
    private final StringBuilder value = new StringBuilder();
    private int[] offsets = new int[64];

    public void add(char c, int offset) {
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

    public void addAll(MappedText more) {
      for (int i = 0; i < more.value.length(); i++) {
        add(more.value.charAt(i), more.offsets[i]);
      }
    }

    public MappedText build() {
      return new MappedText(value.toString(), Arrays.copyOf(offsets, value.length()));
    }
  }
}
