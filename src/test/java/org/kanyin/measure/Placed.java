package org.kanyin.measure;

import java.util.List;

/** A block found on the pages, row by row. */
record Placed(Block block, List<Row> rows) {

  boolean isLast(int row) {
    return row == rows.size() - 1;
  }

  /** Whether the row was ended by the manuscript, not by the composition. */
  boolean isEnded(int row) {
    return !isLast(row) && block.ends().contains(rows.get(row + 1).start());
  }

  /** Whether every character and blank stands in the glyph stream, and nothing else. */
  boolean isVerbatim() {
    StringBuilder said = new StringBuilder();
    rows.forEach(r -> said.append(r.said(block)));
    return said.toString().equals(block.text());
  }
}
