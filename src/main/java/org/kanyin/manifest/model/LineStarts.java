package org.kanyin.manifest.model;

import java.util.Arrays;
import org.kanyin.base.Place;

/** The line starts of a text: from an offset to line and column, both from 1. */
public final class LineStarts {
  private static final int BLOCK = 1_024;

  private final String text;
  private final int[] starts;
  private final int[] pairs;

  public LineStarts(String text) {
    this.text = text;
    int[] found = new int[Math.max(16, text.length() / 40)];
    int n = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (end) {
        if (n == found.length) {
          found = Arrays.copyOf(found, n * 2);
        }
        found[n++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, n);
    this.pairs = new int[text.length() / BLOCK + 2];
    for (int i = 1; i < text.length(); i++) {
      pairs[i / BLOCK + 1] += isPair(i) ? 1 : 0;
    }
    for (int i = 1; i < pairs.length; i++) {
      pairs[i] += pairs[i - 1];
    }
  }

  /** Whether the unit is the second of a surrogate pair. */
  private boolean isPair(int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Pairs that end before an offset; a line may be a whole file, so they are counted once. */
  private int pairsBefore(int offset) {
    if (pairs[pairs.length - 1] == 0) {
      return 0;
    }
    int count = pairs[offset / BLOCK];
    for (int i = Math.max(1, offset / BLOCK * BLOCK); i < offset; i++) {
      count += isPair(i) ? 1 : 0;
    }
    return count;
  }

  public int line(int offset) {
    int i = Arrays.binarySearch(starts, offset);
    return i >= 0 ? i + 1 : -i - 1;
  }

  /** In code points. */
  int column(int offset) {
    int start = starts[line(offset) - 1];
    return offset - start - (pairsBefore(offset) - pairsBefore(start)) + 1;
  }

  /** The UTF-16 index of a line and column, both from 1, the column in code points. */
  public int offset(int line, int column) {
    return text.offsetByCodePoints(starts[line - 1], column - 1);
  }

  public Place place(String file, int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    return Place.at(file, line(inside), column(inside));
  }

  /** The passage around an offset on its line, at most {@code reach} code units to each side. */
  public String around(int offset, int reach) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    int line = line(inside);
    int end = line < starts.length ? starts[line] : text.length();
    int from = Math.max(starts[line - 1], inside - reach);
    int to = Math.min(end, inside + reach);
    if (from < to && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (from < to && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, Math.max(from, to)).strip();
  }
}
