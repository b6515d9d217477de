package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kanyin.analysis.FootnoteArea;
import org.kanyin.analysis.ReadingOrder;
import org.kanyin.analysis.TableRows;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;

/**
 * How a stretch of a page is read, asked of the manuscript where there is one: short lines under
 * each other look like columns, and only what was written tells that they are none. Told by which
 * lines follow each other there.
 */
final class BandReading {
  /** So many characters before and behind a line's end are looked for. */
  private static final int REACH = 3;

  private final String written;

  /**
   * @param written the manuscript's text without blanks and notes' marks; empty where there is none
   */
  private BandReading(String written) {
    this.written = written;
  }

  static BandReading like(List<Sign> manuscript) {
    return new BandReading(
        manuscript.stream()
            .filter(s -> !FootnoteArea.isMark(s.key()))
            .map(s -> Character.toString(s.key()))
            .collect(Collectors.joining()));
  }

  /** Whether the band is to be read row by row as running text, and no table. */
  boolean isRunningText(ReadingOrder.Band band, List<TableRows.Row> cells) {
    if (written.isEmpty() || (!band.isTable() && cells.isEmpty())) {
      return false;
    }
    List<PageRow.Part> table =
        cells.isEmpty()
            ? band.columns().stream().flatMap(List::stream).toList()
            : cells.stream().flatMap(r -> r.cells().stream()).flatMap(List::stream).toList();
    List<PageRow.Part> down = band.rows().stream().flatMap(r -> r.parts().stream()).toList();
    return followed(down) > followed(table);
  }

  /** What share of the lines, of 1, is followed by what follows it in the manuscript. */
  private double followed(List<PageRow.Part> parts) {
    List<String> lines = new ArrayList<>();
    for (PageRow.Part part : parts) {
      String text = solid(part);
      if (!text.isEmpty()) {
        lines.add(text);
      }
    }
    int followed = 0;
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1);
      String after = lines.get(i);
      String both =
          before.substring(Math.max(0, before.length() - REACH))
              + after.substring(0, Math.min(REACH, after.length()));
      followed += written.contains(both) ? 1 : 0;
    }
    return lines.size() < 2 ? 1 : (double) followed / (lines.size() - 1);
  }

  private static String solid(PageRow.Part part) {
    return PrintedText.solid(part.line())
        .codePoints()
        .filter(c -> !FootnoteArea.isMark(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
