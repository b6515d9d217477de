package org.kanyin.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fault counts in the official error rate (图书、期刊编校差错率), read from {@code weights.tsv}: one
 * table for who finds faults in pages and who finds corrections that were not made.
 */
public final class ErrorWeights {
  /**
   * A kind of fault.
   *
   * @param weight faults of full weight to one of these
   * @param clause the regulation it comes from
   */
  public record Row(String item, double weight, String clause) {}

  private static final Map<String, Row> ROWS = read();

  private ErrorWeights() {}

  /** All rows by their items, in the order of the file. */
  public static Map<String, Row> rows() {
    return ROWS;
  }

  /**
   * The weight of an item.
   *
   * @throws IllegalArgumentException where the table has no such row: a fault of ours
   */
  public static double weight(String item) {
    Row row = ROWS.get(item);
    if (row == null) {
      throw new IllegalArgumentException("weights.tsv has no row " + item);
    }
    return row.weight();
  }

  private static Map<String, Row> read() {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String[] f : RoomTable.rowsUnderHeadings(ErrorWeights.class, "weights.tsv")) {
      rows.put(f[0], new Row(f[0], Double.parseDouble(f[1]), f[2]));
    }
    return Collections.unmodifiableMap(rows);
  }
}
