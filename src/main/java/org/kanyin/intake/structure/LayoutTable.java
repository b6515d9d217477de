package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.intake.document.WordBlock;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordTable;

/**
 * A table that only lays out text: one column of it, or a form in which one cell holds a text of
 * several paragraphs.
 */
final class LayoutTable {
  /** So many running paragraphs, or characters, in one cell are a text and no entry of a table. */
  private static final int PARAGRAPHS = 3;

  private static final int CHARACTERS = 300;

  private LayoutTable() {}

  /** The text inside, row by row; empty where it is a table. */
  static Optional<List<WordBlock>> text(WordTable table) {
    boolean column = table.rows().stream().allMatch(r -> r.cells().size() <= 1);
    boolean holdsText =
        table.rows().stream().flatMap(r -> r.cells().stream()).anyMatch(LayoutTable::isText);
    boolean rows = table.rows().size() > 1;
    boolean frame = column && (!rows || holdsRunning(table));
    if (!frame && !holdsText) {
      return Optional.empty();
    }
    List<WordBlock> all = new ArrayList<>();
    table.rows().forEach(r -> r.cells().forEach(c -> all.addAll(c.blocks())));
    return Optional.of(all);
  }

  private static boolean holdsRunning(WordTable table) {
    return table.rows().stream()
        .flatMap(r -> r.cells().stream())
        .flatMap(c -> c.blocks().stream())
        .anyMatch(LayoutTable::isRunning);
  }

  private static boolean isRunning(WordBlock block) {
    return block instanceof WordParagraph p && ParagraphFacts.of(p, false).isRunning();
  }

  private static boolean isText(WordTable.Cell cell) {
    long running = cell.blocks().stream().filter(LayoutTable::isRunning).count();
    int length =
        cell.blocks().stream()
            .filter(WordParagraph.class::isInstance)
            .mapToInt(b -> ((WordParagraph) b).text().length())
            .sum();
    return running >= PARAGRAPHS && length >= CHARACTERS;
  }
}
