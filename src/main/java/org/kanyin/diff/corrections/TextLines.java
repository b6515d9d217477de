package org.kanyin.diff.corrections;

import java.util.Arrays;
import org.kanyin.base.Place;

/** Lines of a text, ended by CR, LF or both; a place is found by search, not by counting. */
final class TextLines {
  private final String text;

  /** Offsets where lines begin. */
  private final int[] starts;

  TextLines(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !paired) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** Line and column, in characters of Unicode, both from 1. */
  Place place(String file, int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int line = at < 0 ? -at - 1 : at + 1;
    return Place.at(file, line, 1 + text.codePointCount(starts[line - 1], offset));
  }
}
