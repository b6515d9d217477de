package org.kanyin.cli.print;

import java.util.List;

/** Rows of cells under one another, where a Chinese character takes two places of a terminal. */
final class TextColumns {
  private static final int GAP = 2;

  private TextColumns() {}

  /** Lines without blanks at their ends. All rows have as many cells. */
  static List<String> align(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      out.append(cell).append(" ".repeat(widths[i] - width(cell) + GAP));
    }
    return out.toString().stripTrailing();
  }

  /** As much of a text as so many places hold. */
  static String fit(String text, int places) {
    int[] left = {places};
    return text.codePoints()
        .takeWhile(c -> (left[0] -= isWide(c) ? 2 : 1) >= 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** East_Asian_Width W and F, as far as font tables need it (UAX 11). */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
