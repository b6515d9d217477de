package org.kanyin.compose.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.base.RoomTable;

/** The rows of {@code units.tsv}: what a number is not parted from (composition rule 3). */
public final class UnitTable {
  /**
   * One row; {@code kind} is magnitude, about, time, measure, classifier or latin, or si of one
   * that is made by rule.
   */
  public record Row(String unit, String kind, String clause) {
    /** Whether a unit may follow: 100万元, 20余人. */
    public boolean leadsOn() {
      return kind.equals("magnitude") || kind.equals("about");
    }
  }

  private static final List<Row> ROWS =
      RoomTable.rowsUnderHeadings(UnitTable.class, "units.tsv").stream()
          .map(f -> new Row(f[0], f[1], f[2]))
          .toList();
  private static final Map<Integer, List<Row>> BY_FIRST = new HashMap<>();

  static {
    for (Row r : ROWS) {
      BY_FIRST.merge(
          r.unit.codePointAt(0),
          List.of(r),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  private UnitTable() {}

  public static List<Row> rows() {
    return ROWS;
  }

  /** The longest unit that starts here, or null. */
  public static Row at(String text, int index) {
    if (index >= text.length()) {
      return null;
    }
    Row best = null;
    for (Row r : BY_FIRST.getOrDefault(text.codePointAt(index), List.of())) {
      if (text.startsWith(r.unit, index)
          && (best == null || r.unit.length() > best.unit.length())
          && !(r.kind.equals("latin") && letterAt(text, index + r.unit.length()))) {
        best = r;
      }
    }
    int end = SiUnits.end(text, index);
    return end > index + (best == null ? 0 : best.unit.length())
        ? new Row(text.substring(index, end), "si", "GB 3100")
        : best;
  }

  private static boolean letterAt(String text, int index) {
    return index < text.length()
        && text.charAt(index) < 0x250
        && Character.isLetter(text.charAt(index));
  }
}
