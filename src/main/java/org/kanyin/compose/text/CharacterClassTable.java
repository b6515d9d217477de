package org.kanyin.compose.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.RoomTable;

/**
 * The rows of {@code marks.tsv}: which class a mark has, how wide it is, where it may not stand.
 */
public final class CharacterClassTable {
  public static final byte NO_START = 1;
  public static final byte NO_END = 2;

  /** How wide a mark's body is. */
  enum Body {
    HALF,
    EM,
    TWO,
    FONT
  }

  /**
   * One row.
   *
   * @param edges at {@code basic}, {@code gb} and {@code strict}: {@link #NO_START}, {@link
   *     #NO_END} or both
   */
  public record Row(
      int codePoint, CharacterClass mark, String form, Body body, byte[] edges, String clause) {}

  private static final List<Row> ROWS =
      RoomTable.rowsUnderHeadings(CharacterClassTable.class, "marks.tsv").stream()
          .map(CharacterClassTable::parse)
          .toList();
  private static final Row[] LOW = new Row[0x10000];
  private static final Map<Integer, Row> HIGH = new HashMap<>();
  private static final Map<Integer, Row> SINGLE = new HashMap<>();

  static {
    for (Row r : ROWS) {
      if (!r.form.isEmpty() && !r.form.equals("double")) {
        SINGLE.put(r.codePoint, r);
      } else if (r.codePoint < LOW.length) {
        LOW[r.codePoint] = r;
      } else {
        HIGH.put(r.codePoint, r);
      }
    }
  }

  private CharacterClassTable() {}

  /** The mark's row, or null if the character is in no table. */
  public static Row of(int codePoint) {
    return codePoint < LOW.length ? LOW[codePoint] : HIGH.get(codePoint);
  }

  /** The row of a mark that stands alone, if that is another one: —, …, •, －. */
  public static Row single(int codePoint) {
    return codePoint >= 0x2014 && codePoint < LOW.length ? SINGLE.get(codePoint) : null;
  }

  public static List<Row> rows() {
    return ROWS;
  }

  private static Row parse(String[] f) {
    byte[] edges = new byte[3];
    for (int level = 0; level < 3; level++) {
      edges[level] =
          (byte)
              ((f[5 + 2 * level].equals("1") ? NO_START : 0)
                  | (f[6 + 2 * level].equals("1") ? NO_END : 0));
    }
    return new Row(
        Integer.parseInt(f[0].substring(2), 16),
        mark(f[2]),
        f[3],
        Body.valueOf(f[4].toUpperCase(java.util.Locale.ROOT)),
        edges,
        f[11]);
  }

  private static CharacterClass mark(String word) {
    return switch (word) {
      case "opening" -> CharacterClass.OPEN;
      case "closing" -> CharacterClass.CLOSE;
      default -> CharacterClass.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    };
  }
}
