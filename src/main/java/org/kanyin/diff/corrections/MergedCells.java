package org.kanyin.diff.corrections;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellAddress;

/** Cells of a sheet that go over several rows (ECMA-376-1 §18.3.1.55): what they say is of each. */
final class MergedCells {
  private static final Pattern MERGED =
      Pattern.compile(
          "<(?:\\w+:)?mergeCell\\s[^>]{0,200}ref=\"([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})\"");

  private static final Pattern RELATIONSHIP =
      Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]{1,2000}>");

  private static final int MOST = 20_000;

  /** From a cell's first row, 1 based, and its column to its last row. */
  private record Merged(int column, int first, int last) {}

  /** By their first rows; those before {@link #next} have begun. */
  private final List<Merged> merged;

  private int next;

  /** By column, what goes over the row and what it says. */
  private final Map<Integer, Merged> begun = new HashMap<>();

  private final Map<Integer, String> said = new HashMap<>();

  private MergedCells(List<Merged> merged) {
    this.merged = merged.stream().sorted(Comparator.comparingInt(Merged::first)).toList();
  }

  /** Those of the sheet with this relationship. */
  static MergedCells of(Map<String, byte[]> parts, String relationship) {
    List<Merged> merged = new ArrayList<>();
    String text = text(parts.get(part(parts, relationship)));
    Matcher m = MERGED.matcher(text);
    while (m.find() && merged.size() < MOST) {
      CellAddress from = new CellAddress(m.group(1));
      CellAddress to = new CellAddress(m.group(2));
      if (to.getRow() > from.getRow()) {
        merged.add(new Merged(from.getColumn(), from.getRow() + 1, to.getRow() + 1));
      }
    }
    return new MergedCells(merged);
  }

  private static String part(Map<String, byte[]> parts, String relationship) {
    Matcher m = RELATIONSHIP.matcher(text(parts.get("xl/_rels/workbook.xml.rels")));
    while (m.find()) {
      if (m.group().contains("Id=\"" + relationship + "\"")) {
        String target = m.group().replaceAll("(?s).*Target=\"/?([^\"]*)\".*", "$1");
        return target.startsWith("xl/") ? target : "xl/" + target;
      }
    }
    return "";
  }

  private static String text(byte[] part) {
    return part == null ? "" : new String(part, StandardCharsets.UTF_8);
  }

  /** What each field of the row says, or the cell that goes over it from above. Rows in order. */
  List<String> covering(int row, List<String> fields) {
    List<String> covering = new ArrayList<>(fields);
    for (; next < merged.size() && merged.get(next).first() <= row; next++) {
      Merged cell = merged.get(next);
      boolean here = cell.first() == row && cell.column() < fields.size();
      begun.put(cell.column(), cell);
      said.put(cell.column(), here ? fields.get(cell.column()) : "");
    }
    begun.values().removeIf(cell -> cell.last() < row);
    for (Merged cell : begun.values()) {
      if (cell.first() < row && cell.column() < fields.size()) {
        covering.set(cell.column(), said.get(cell.column()));
      }
    }
    return covering;
  }
}
