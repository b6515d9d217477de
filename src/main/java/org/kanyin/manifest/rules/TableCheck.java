package org.kanyin.manifest.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.FindingLog;
import org.kanyin.manifest.parse.ManifestLimits;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/** Whether the rows of a table fit its columns, and the widths its rows. */
public final class TableCheck {
  private final SourceNode.Element table;
  private final FindingLog log;
  private int columns;

  private TableCheck(SourceNode.Element table, FindingLog log) {
    this.table = table;
    this.log = log;
  }

  public static void run(SourceDocument document, FindingLog log) {
    document
        .reading()
        .filter(e -> e.is(BlockKind.TABLE))
        .forEach(t -> new TableCheck(t, log).run());
  }

  private void run() {
    List<SourceNode.Element> rows =
        table
            .elements()
            .filter(e -> e.is(PartKind.HEAD) || e.is(PartKind.BODY))
            .flatMap(group -> group.elements(PartKind.ROW))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    turned();
    columns = rows.get(0).elements(PartKind.CELL).mapToInt(c -> count(c, "span")).sum();
    table.attribute("widths").ifPresent(this::widths);
    if (columns > ManifestLimits.COLUMNS) {
      log.report("M065", table.file(), table.offset(), "<table", columns, ManifestLimits.COLUMNS);
      return;
    }
    table.elements().filter(e -> e.is(PartKind.HEAD) || e.is(PartKind.BODY)).forEach(this::group);
  }

  /** A table on its side fills pages of its own: nothing stands at their foot or around it. */
  private void turned() {
    Optional<SourceNode.Attribute> turn = table.attribute("turn");
    if (turn.isEmpty()) {
      return;
    }
    SourceNode.Element around = table.parent();
    if (around != null && !around.is(PartKind.ARTICLE)) {
      log.report("M231", table.file(), turn.get().valueOffset(), turn.get().value(), around.name());
    }
    table
        .descendants()
        .filter(e -> e.is(InlineKind.FOOTNOTE))
        .forEach(note -> log.report("M230", note.file(), note.offset(), "<footnote"));
  }

  private void widths(SourceNode.Attribute widths) {
    List<Double> all = new ArrayList<>();
    for (String w : widths.value().strip().split("\\s+")) {
      if (!w.matches("[0-9]+(\\.[0-9]+)?%?")) {
        return;
      }
      all.add(Double.parseDouble(w.replace("%", "")));
    }
    int at = widths.valueOffset();
    if (all.size() != columns) {
      log.report("M063", table.file(), at, widths.value(), all.size(), columns);
    }
    double sum = all.stream().mapToDouble(Double::doubleValue).sum();
    // 33.3% three times is meant as a whole.
    if (Math.abs(sum - 100) > 0.5) {
      String said = String.format("%.1f", sum).replaceAll("\\.0$", "");
      log.report("M064", table.file(), at, widths.value(), said);
    }
  }

  /** Head and body each stand alone: no cell reaches from one into the other. */
  private void group(SourceNode.Element group) {
    List<SourceNode.Element> rows = group.elements(PartKind.ROW).toList();
    int[] hanging = new int[ManifestLimits.COLUMNS * 2];
    for (int r = 0; r < rows.size(); r++) {
      row(rows.get(r), hanging, rows.size() - r);
    }
  }

  /**
   * @param hanging for each column how many more rows a cell from above reaches into
   */
  private void row(SourceNode.Element row, int[] hanging, int rowsLeft) {
    int filled = 0;
    int column = 0;
    int[] next = new int[hanging.length];
    for (int i = 0; i < hanging.length; i++) {
      filled += hanging[i] > 0 ? 1 : 0;
      next[i] = Math.max(0, hanging[i] - 1);
    }
    for (SourceNode.Element cell : row.elements(PartKind.CELL).toList()) {
      int span = count(cell, "span");
      int down = count(cell, "rows");
      filled += span;
      if (down > rowsLeft) {
        SourceNode.Attribute rows = cell.attribute("rows").orElseThrow();
        log.report("M062", cell.file(), rows.valueOffset(), rows.value(), down, rowsLeft);
      }
      column = place(hanging, column, span);
      for (int i = column; i < Math.min(column + span, next.length); i++) {
        next[i] = Math.max(next[i], Math.min(down, rowsLeft) - 1);
      }
      column += span;
    }
    if (filled != columns) {
      log.report("M066", row.file(), row.offset(), "<row", filled, columns);
    }
    System.arraycopy(next, 0, hanging, 0, next.length);
  }

  private static int place(int[] hanging, int from, int span) {
    int column = from;
    while (column + span < hanging.length && anyHanging(hanging, column, span)) {
      column++;
    }
    return column;
  }

  private static boolean anyHanging(int[] hanging, int from, int span) {
    for (int i = from; i < from + span; i++) {
      if (hanging[i] > 0) {
        return true;
      }
    }
    return false;
  }

  private static int count(SourceNode.Element cell, String attribute) {
    Optional<String> value = cell.value(attribute);
    OptionalInt n = value.map(IssueCheck::number).orElse(OptionalInt.of(1));
    return Math.min(ManifestLimits.COLUMNS, Math.max(1, n.orElse(1)));
  }
}
