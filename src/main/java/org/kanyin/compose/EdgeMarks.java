package org.kanyin.compose;

import org.kanyin.compose.text.CharacterClassTable;

/**
 * Which marks may not stand at a line's edges, for those who look at finished lines: the same rows
 * that the composer breaks lines by, at level {@code gb}.
 */
public final class EdgeMarks {
  private static final int GB = 1;

  private EdgeMarks() {}

  /**
   * Whether the character may not begin a line.
   *
   * @param doubled whether the next one is the same: —— and ……
   */
  public static boolean mayNotStart(int codePoint, boolean doubled) {
    return has(codePoint, doubled, CharacterClassTable.NO_START);
  }

  /** Whether the character may not end a line. */
  public static boolean mayNotEnd(int codePoint, boolean doubled) {
    return has(codePoint, doubled, CharacterClassTable.NO_END);
  }

  /** Whether it belongs to what stands before it, in whatever text: 。，、 and closing brackets. */
  public static boolean follows(int codePoint) {
    CharacterClassTable.Row row = CharacterClassTable.of(codePoint);
    return row != null && row.mark().closing();
  }

  /**
   * Whether two of them side by side are one mark, which no line's end parts: ——, ……, and other
   * characters that are used as those (rule 3).
   */
  public static boolean doubles(int codePoint) {
    CharacterClassTable.Row row = CharacterClassTable.of(codePoint);
    return row != null && row.form().equals("double");
  }

  private static boolean has(int codePoint, boolean doubled, byte edge) {
    CharacterClassTable.Row single = doubled ? null : CharacterClassTable.single(codePoint);
    CharacterClassTable.Row row = single != null ? single : CharacterClassTable.of(codePoint);
    return row != null && (row.edges()[GB] & edge) != 0;
  }
}
