package org.kanyin.diff.corrections;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kanyin.base.RoomTable;
import org.kanyin.diff.report.DiffFindings;

/** Which column of a table of corrections holds what, by the names that offices give them. */
final class CorrectionColumns {
  /** So many rows at most may stand above the columns' names: a title, a date. */
  static final int MOST_ABOVE = 10;

  /** A table has no more columns that name anything. */
  static final int MOST = 64;

  /** Characters of a column's name with what stands beside it in brackets. */
  private static final int LONGEST = 100;

  /** What a column holds. */
  enum Column {
    PAGE,
    LINE,
    PLACE,
    CONTEXT,
    WRONG,
    RIGHT
  }

  private static final Map<Column, List<String>> NAMES = names();

  private static final List<String> ORIGINAL = words("original");

  /** Names of what is neither wrong nor right. */
  private static final List<String> PLACES =
      Stream.of(Column.PAGE, Column.LINE, Column.PLACE, Column.CONTEXT)
          .flatMap(c -> NAMES.get(c).stream())
          .toList();

  private final Map<Column, Integer> columns;

  private CorrectionColumns(Map<Column, Integer> columns) {
    this.columns = columns;
  }

  private static Map<Column, List<String>> names() {
    Map<Column, List<String>> names = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      names.put(column, words(column.name().toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /** The words of a row of the table. */
  static List<String> words(String row) {
    return RoomTable.rows(DiffFindings.class, "columns.tsv").stream()
        .filter(r -> r[0].equals(row))
        .flatMap(r -> Stream.of(r[1].split(" ")))
        .toList();
  }

  /** What the fields name, if they name columns. */
  static CorrectionColumns of(List<String> row) {
    List<String> fields = row.stream().map(CorrectionColumns::plain).toList();
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      int at = find(NAMES.get(column), fields);
      if (at >= 0) {
        columns.put(column, at);
      }
    }
    // 原文 is what is wrong where no other column is; else the words around it.
    int original = find(ORIGINAL, fields);
    if (!columns.containsKey(Column.WRONG) && original >= 0) {
      columns.put(Column.WRONG, original);
      columns.remove(Column.CONTEXT, original);
    }
    return new CorrectionColumns(columns);
  }

  /**
   * The names in the row of the head, and where a cell has none there, or names run over two rows,
   * those above or below.
   */
  static List<String> withNeighbours(List<SheetRow> rows, int head) {
    List<String> names = new ArrayList<>(rows.get(head).fields());
    if (head + 1 < rows.size()) {
      fill(names, rows.get(head + 1), true);
    }
    if (head > 0) {
      fill(names, rows.get(head - 1), false);
    }
    return names;
  }

  /** The row above may be a title; the row below is one of the head if it names places only. */
  private static void fill(List<String> names, SheetRow row, boolean below) {
    boolean isHead = row.fields().stream().allMatch(f -> f.isBlank() || PLACES.contains(plain(f)));
    for (int i = 0; i < row.fields().size() && (isHead || !below); i++) {
      boolean named = PLACES.contains(plain(row.field(i)));
      while (named && names.size() <= i) {
        names.add("");
      }
      if (named && (below || names.get(i).isBlank())) {
        names.set(i, row.field(i));
      }
    }
  }

  /** The field with the name that comes first in the column's list; both are plain. */
  private static int find(List<String> names, List<String> fields) {
    for (String name : names) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).equals(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Without blanks, marks and what stands in brackets; of one width, in small letters. */
  static String plain(String field) {
    if (field.length() > LONGEST) {
      return field; // No name; and the search for brackets takes the square of the length.
    }
    return Normalizer.normalize(field, Normalizer.Form.NFKC)
        .replaceAll("\\(.*?\\)|\\[.*?]|【.*?】", "")
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether it is known what is wrong and what is right. */
  boolean isComplete() {
    return columns.containsKey(Column.WRONG) && columns.containsKey(Column.RIGHT);
  }

  int at(Column column) {
    return columns.getOrDefault(column, -1);
  }
}
