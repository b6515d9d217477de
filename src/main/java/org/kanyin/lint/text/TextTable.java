package org.kanyin.lint.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as a grid: a cell that spans stands at every place it covers, an empty one is no cell.
 *
 * @param headRows how many rows from the top are headings
 * @param rows from the top; shorter ones are cut off at the right
 */
public record TextTable(int headRows, List<List<Optional<Passage>>> rows) {
  public TextTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** How many columns the widest row has. */
  public int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** What stands there, on one line without blanks; empty where nothing does. */
  public String text(int row, int column) {
    return cell(row, column).map(p -> p.text().replaceAll("[\\s\\p{Z}]", "")).orElse("");
  }

  public Optional<Passage> cell(int row, int column) {
    List<Optional<Passage>> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : Optional.empty();
  }

  /** Puts a grid together cell by cell, as they are written. */
  public static final class Maker {
    /** Wider ones are refused before this. */
    private static final int WIDEST = 400;

    private final List<List<Optional<Passage>>> rows = new ArrayList<>();

    /** By place: what cells from above reach into. */
    private final Map<Long, Optional<Passage>> hanging = new HashMap<>();

    private int headRows;
    private int column;

    public void row(boolean head) {
      rows.add(new ArrayList<>());
      headRows += head ? 1 : 0;
      column = 0;
      fill();
    }

    /**
     * @param text empty for a blank cell
     * @param across how many columns it spans
     * @param down how many rows
     */
    public void cell(Optional<Passage> text, int across, int down) {
      int row = rows.size() - 1;
      for (int c = 0; c < across && column < WIDEST; c++, column++) {
        rows.get(row).add(text);
        for (int r = 1; r < down; r++) {
          hanging.put(key(row + r, column), text);
        }
      }
      fill();
    }

    public TextTable made() {
      return new TextTable(headRows, rows);
    }

    /** Cells from above stand where they reach, before the next one of the row. */
    private void fill() {
      for (Optional<Passage> above = hanging.get(key(rows.size() - 1, column));
          above != null && column < WIDEST;
          above = hanging.get(key(rows.size() - 1, column))) {
        rows.get(rows.size() - 1).add(above);
        column++;
      }
    }

    private static long key(int row, int column) {
      return ((long) row << 16) | column;
    }
  }
}
