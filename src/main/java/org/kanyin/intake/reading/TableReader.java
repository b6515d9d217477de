package org.kanyin.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordTable;
import org.kanyin.intake.opc.XmlElement;
import org.kanyin.intake.style.Twips;

/** A table; cells that a merge hides are gone, the ones that show know how far they reach. */
final class TableReader {
  /** Word's own limit; what says more is forged. */
  private static final int COLUMNS_MAX = 63;

  private final ReadingState state;
  private final BlockReader blocks;

  TableReader(ReadingState state, BlockReader blocks) {
    this.state = state;
    this.blocks = blocks;
  }

  /** A cell on its place in the grid. */
  private static final class Placed {
    private final int column;
    private final int columns;
    private final List<WordBlock> content;
    private int rows = 1;

    Placed(int column, int columns, List<WordBlock> content) {
      this.column = column;
      this.columns = columns;
      this.content = content;
    }
  }

  private record PlacedRow(boolean header, List<Placed> cells) {}

  Optional<WordTable> read(XmlElement table, Story story) {
    String style = table.child("w:tblPr").flatMap(p -> p.value("w:tblStyle")).orElse("");
    Story inside = story.inTable(style);
    int number = state.paragraph() + 1;
    List<PlacedRow> rows = new ArrayList<>();
    for (XmlElement row : rows(table)) {
      if (state.revisions.dropsRow(row)) {
        DroppedText.tell(row, state);
      } else {
        rows.add(row(row, inside, rows));
      }
    }
    List<WordTable.Row> finished =
        rows.stream()
            .map(
                r ->
                    new WordTable.Row(
                        r.header(),
                        r.cells().stream()
                            .map(c -> new WordTable.Cell(c.columns, c.rows, c.content))
                            .toList()))
            .toList();
    return finished.isEmpty()
        ? Optional.empty()
        : Optional.of(new WordTable(number, widths(table), finished));
  }

  private static List<Double> widths(XmlElement table) {
    return table.child("w:tblGrid").stream()
        .flatMap(g -> g.elements("w:gridCol").stream())
        .map(c -> Twips.number(c.attribute("w:w")))
        .toList();
  }

  /** Rows, also those inside content controls and custom XML. */
  private static List<XmlElement> rows(XmlElement table) {
    return inside(table, "w:tr");
  }

  private static List<XmlElement> inside(XmlElement parent, String name) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : parent.elements()) {
      if (child.is(name)) {
        found.add(child);
      } else if (List.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo")
          .contains(child.name())) {
        found.addAll(inside(child, name));
      }
    }
    return found;
  }

  private PlacedRow row(XmlElement row, Story story, List<PlacedRow> above) {
    Optional<XmlElement> properties = row.child("w:trPr");
    List<Placed> cells = new ArrayList<>();
    int column = 0;
    column += blank(properties, "w:gridBefore", column, cells);
    for (XmlElement cell : inside(row, "w:tc")) {
      if (state.revisions.dropsCell(cell)) {
        DroppedText.tell(cell, state);
        continue;
      }
      int columns = span(cell);
      if (continues(cell)) {
        int at = column;
        Optional<Placed> owner = owner(above, at);
        if (owner.isPresent()) {
          owner.get().rows++;
          hidden(blocks.read(cell, story));
        } else {
          cells.add(new Placed(column, columns, blocks.read(cell, story)));
        }
      } else if (continuesAcross(cell) && !cells.isEmpty()) {
        Placed left = cells.remove(cells.size() - 1);
        hidden(blocks.read(cell, story));
        cells.add(new Placed(left.column, left.columns + columns, left.content));
      } else {
        cells.add(new Placed(column, columns, blocks.read(cell, story)));
      }
      column += columns;
    }
    blank(properties, "w:gridAfter", column, cells);
    boolean header = properties.flatMap(p -> p.onOff("w:tblHeader")).orElse(false);
    return new PlacedRow(header, cells);
  }

  /** Columns that a row leaves out at its ends: an empty cell stands there. */
  private static int blank(
      Optional<XmlElement> properties, String which, int column, List<Placed> cells) {
    int count = properties.flatMap(p -> p.value(which)).map(v -> (int) Twips.number(v)).orElse(0);
    if (count <= 0 || count > COLUMNS_MAX) {
      return 0;
    }
    cells.add(new Placed(column, count, List.of()));
    return count;
  }

  private static int span(XmlElement cell) {
    int span =
        cell.child("w:tcPr")
            .flatMap(p -> p.value("w:gridSpan"))
            .map(v -> (int) Twips.number(v))
            .orElse(1);
    return Math.max(1, Math.min(span, COLUMNS_MAX));
  }

  private static boolean continues(XmlElement cell) {
    return isContinued(cell, "w:vMerge");
  }

  private static boolean continuesAcross(XmlElement cell) {
    return isContinued(cell, "w:hMerge");
  }

  private static boolean isContinued(XmlElement cell, String merge) {
    return cell.child("w:tcPr")
        .flatMap(p -> p.child(merge))
        .filter(m -> !m.attribute("w:val").equals("restart"))
        .isPresent();
  }

  /** The cell that reaches down to the row below all of these, from that column. */
  private static Optional<Placed> owner(List<PlacedRow> above, int column) {
    for (int i = above.size() - 1; i >= 0; i--) {
      int reach = above.size() - i;
      for (Placed cell : above.get(i).cells()) {
        if (cell.column == column && cell.rows >= reach) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }

  /** Text in a cell that the merge hides: Word does not show it. */
  private void hidden(List<WordBlock> content) {
    for (WordBlock block : content) {
      if (block instanceof WordParagraph p && !p.text().isBlank()) {
        state.log.leftOut("W023", state.here(), p.text(), p.text());
      }
    }
  }
}
