package org.kanyin.intake.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final int CHARACTERS = 180;

  private LayoutTable() {}

  /** What a form for manuscripts calls its fields. */
  private static final Pattern FIELD =
      Pattern.compile("(?:稿件|文章)?(?:标题|题目|题名|作者|作者姓名|姓名|撰稿人|单位|作者单位|工作单位|正文|内容|全文)[:：]?");

  /** The field that a cell is only the name of, where another stands beside it. */
  static Optional<String> field(WordTable.Row row, WordTable.Cell cell) {
    String text =
        cell.blocks().stream()
            .filter(WordParagraph.class::isInstance)
            .map(b -> ((WordParagraph) b).text())
            .collect(Collectors.joining());
    boolean named = FIELD.matcher(text.replaceAll("[\\s\\u3000]+", "")).matches();
    return row.cells().size() > 1 && named ? Optional.of(text) : Optional.empty();
  }

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
    table
        .rows()
        .forEach(
            r ->
                r.cells().stream()
                    .filter(c -> field(r, c).isEmpty())
                    .forEach(c -> all.addAll(c.blocks())));
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
