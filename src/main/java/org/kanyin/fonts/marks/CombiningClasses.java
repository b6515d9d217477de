package org.kanyin.fonts.marks;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kanyin.base.RoomTable;

/** On which side of its letter a mark stands: Canonical_Combining_Class, {@code combining.tsv}. */
final class CombiningClasses {
  private record Range(int last, int value) {}

  private static final NavigableMap<Integer, Range> RANGES = read();

  private CombiningClasses() {}

  private static NavigableMap<Integer, Range> read() {
    NavigableMap<Integer, Range> out = new TreeMap<>();
    for (String[] c : RoomTable.rowsUnderHeadings(CombiningClasses.class, "combining.tsv")) {
      out.put(
          Integer.parseInt(c[0], 16),
          new Range(Integer.parseInt(c[1], 16), Integer.parseInt(c[2])));
    }
    return out;
  }

  /** The mark's class, 0 for one that encloses; empty for what does not combine. */
  static Optional<Integer> of(int mark) {
    Map.Entry<Integer, Range> range = RANGES.floorEntry(mark);
    return range == null || mark > range.getValue().last()
        ? Optional.empty()
        : Optional.of(range.getValue().value());
  }

  /** Where a mark of that class is drawn (Unicode 5.18, table 4-3). */
  enum Side {
    ABOVE,
    BELOW,
    /** Joins the letter's foot: cedilla, ogonek. */
    ATTACHED_BELOW,
    /** At the letter's upper right: a horn. */
    ATTACHED_ABOVE_RIGHT,
    /** Over this letter and the next. */
    DOUBLE_ABOVE,
    DOUBLE_BELOW,
    /** Through or around the letter. */
    OVER,
    /** Where the font's designer drew it, from the end of the letter's advance. */
    DESIGNED
  }

  static Side side(int value) {
    return switch (value) {
      case 230 -> Side.ABOVE;
      case 220, 240 -> Side.BELOW;
      case 202 -> Side.ATTACHED_BELOW;
      case 216 -> Side.ATTACHED_ABOVE_RIGHT;
      case 234 -> Side.DOUBLE_ABOVE;
      case 233 -> Side.DOUBLE_BELOW;
      case 0, 1 -> Side.OVER;
      default -> Side.DESIGNED;
    };
  }
}
