package org.kanyin.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.lint.text.TextTable;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.PartKind;

/**
 * Manuscripts written as examples are: paragraphs parted by ¶, articles by ※; a table's row begins
 * with ‖, its cells are parted by it, the first row is the head, ← continues the cell to the left,
 * ↑ the one above.
 */
final class SampleManuscript {
  private SampleManuscript() {}

  static Manuscript of(String text) {
    List<Passage> passages = new ArrayList<>();
    List<TextTable> tables = new ArrayList<>();
    String[] articles = text.split("※", -1);
    for (int a = 0; a < articles.length; a++) {
      List<String> rows = new ArrayList<>();
      for (String line : (articles[a] + "¶").split("¶", -1)) {
        if (line.startsWith("‖")) {
          rows.add(line.substring(1));
          continue;
        }
        if (!rows.isEmpty()) {
          tables.add(table("a" + a, rows, passages));
          rows.clear();
        }
        if (!line.isEmpty()) {
          passages.add(passage("a" + a, line, passages.size()));
        }
      }
    }
    return new Manuscript(2026, 7, 131, LocalDate.of(2026, 7, 10), passages, tables);
  }

  private static TextTable table(String article, List<String> rows, List<Passage> passages) {
    List<List<Optional<Passage>>> grid = new ArrayList<>();
    for (String row : rows) {
      List<Optional<Passage>> cells = new ArrayList<>();
      for (String text : row.split("‖", -1)) {
        if (text.equals("←")) {
          cells.add(cells.get(cells.size() - 1));
        } else if (text.equals("↑")) {
          cells.add(grid.get(grid.size() - 1).get(cells.size()));
        } else if (text.isBlank()) {
          cells.add(Optional.empty());
        } else {
          Passage cell = passage(article, "|" + text, passages.size());
          passages.add(cell);
          cells.add(Optional.of(cell));
        }
      }
      grid.add(cells);
    }
    return new TextTable(1, grid);
  }

  private static Passage passage(String article, String line, int number) {
    ElementKind kind = BlockKind.P;
    String around = article;
    String text = line;
    for (Mark m : Mark.values()) {
      if (line.startsWith(m.sign)) {
        kind = m.kind;
        text = line.substring(m.sign.length());
        around = text.equals(line) || m.ordinal() < Mark.NAME.ordinal() ? article : "";
        break;
      }
    }
    Passage.Head head = new Passage.Head("p" + number, kind, around, "example", "");
    return new Passage(head, text, IntStream.range(0, text.length()).toArray());
  }

  private enum Mark {
    HEADING("##", BlockKind.HEADING),
    TITLE("#", PartKind.TITLE),
    CONTENTS_TITLE("=", PartKind.TOC_TITLE),
    AUTHOR("@", PartKind.AUTHOR),
    CELL("|", PartKind.CELL),
    NAME("刊名：", PartKind.NAME),
    PUBLISHER("主办：", PartKind.PUBLISHER),
    DISTRIBUTION("送：", PartKind.DISTRIBUTION);

    private final String sign;
    private final ElementKind kind;

    Mark(String sign, ElementKind kind) {
      this.sign = sign;
      this.kind = kind;
    }
  }
}
