package org.kanyin.lint.rules.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.lint.rules.LintRule;
import org.kanyin.lint.rules.TextFault;
import org.kanyin.lint.text.Manuscript;
import org.kanyin.lint.text.Passage;
import org.kanyin.lint.text.TextTable;

/**
 * A row 合计 or 小计 whose number is not the sum of its column.
 *
 * <p>What proves that a table adds up is that it does so elsewhere: a column is accused if another
 * one of the same row adds up, or if it is the only one and has no gap. What may be read in two
 * ways (subtotals, parts of a row) is right in either.
 */
public final class TableTotalRule implements LintRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A total that may be accused, or one that adds up. */
  private record Verdict(boolean agrees, boolean certain, Passage cell, BigDecimal sum) {}

  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (TextTable table : manuscript.tables()) {
      rows(table, remarks);
    }
    return remarks;
  }

  private static void rows(TextTable table, List<TextFault> remarks) {
    List<TableLine.Kind> kinds = TableHeads.rows(table);
    for (int at = 0; at < kinds.size(); at++) {
      if (kinds.get(at) != TableLine.Kind.TOTAL && kinds.get(at) != TableLine.Kind.SUBTOTAL) {
        continue;
      }
      List<Verdict> verdicts = new ArrayList<>();
      for (int c = 0; c < table.columns(); c++) {
        verdict(table, kinds, c, at).ifPresent(verdicts::add);
      }
      boolean proved = verdicts.stream().anyMatch(Verdict::agrees);
      for (Verdict v : verdicts) {
        if (!v.agrees() && (proved || (verdicts.size() == 1 && v.certain()))) {
          remarks.add(remark(v.cell(), v.sum()));
        }
      }
    }
  }

  static TextFault remark(Passage cell, BigDecimal sum) {
    String shown = sum.stripTrailingZeros().toPlainString();
    return TextFault.of("L087", cell, 0, cell.text().length(), shown);
  }

  private static Optional<Verdict> verdict(
      TextTable table, List<TableLine.Kind> kinds, int column, int at) {
    String over = TableHeads.over(table, column);
    Optional<TableLine> found = TableLine.column(table, kinds, column);
    if (found.isEmpty() || found.get().values().get(at).isEmpty()) {
      return Optional.empty();
    }
    TableLine line = found.get();
    boolean shares =
        TableHeads.isShare(over) && line.values().get(at).get().compareTo(HUNDRED) == 0;
    if (!TableHeads.isAdded(over) && !shares) {
      return Optional.empty();
    }
    int[] range = range(kinds, at);
    int parts = line.numbers(range[0], range[1]);
    if (parts < 2 || line.cells().get(at) == null) {
      return Optional.empty();
    }
    List<BigDecimal> sums = line.sums(range[0], range[1]);
    boolean plain =
        !line.has(range[0], range[1], TableLine.Kind.PART)
            && !line.has(range[0], range[1], TableLine.Kind.SUBTOTAL);
    boolean agrees = line.agrees(at, sums, parts);
    if (!agrees && line.has(range[0], range[1], TableLine.Kind.PART)) {
      return Optional.empty();
    }
    boolean certain = plain && parts == range[1] - range[0];
    return Optional.of(new Verdict(agrees, certain, line.cells().get(at), sums.get(0)));
  }

  /** The rows that a total is about: those above it, or below one that stands at the top. */
  private static int[] range(List<TableLine.Kind> kinds, int at) {
    boolean top = isTop(kinds, kinds.get(at));
    if (kinds.get(at) == TableLine.Kind.TOTAL) {
      return top ? new int[] {at + 1, kinds.size()} : new int[] {0, at};
    }
    if (top) {
      int end = at + 1;
      while (end < kinds.size() && !isSum(kinds.get(end))) {
        end++;
      }
      return new int[] {at + 1, end};
    }
    int start = at;
    while (start > 0 && !isSum(kinds.get(start - 1))) {
      start--;
    }
    return new int[] {start, at};
  }

  private static boolean isSum(TableLine.Kind kind) {
    return kind == TableLine.Kind.TOTAL || kind == TableLine.Kind.SUBTOTAL;
  }

  /** Whether totals of that kind stand over what they total. */
  private static boolean isTop(List<TableLine.Kind> kinds, TableLine.Kind kind) {
    int first = kinds.indexOf(kind);
    return first == 0 || (first == 1 && isSum(kinds.get(0)));
  }
}
