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
 * A column 合计 or 小计 that is the sum of its row in some rows and not in this one. Columns under the
 * same heading belong together; rows that add up prove which columns are added.
 */
public final class ColumnTotalRule implements LintRule {
  @Override
  public List<TextFault> look(Manuscript manuscript) {
    List<TextFault> remarks = new ArrayList<>();
    for (TextTable table : manuscript.tables()) {
      for (int c = 0; c < table.columns() && table.headRows() > 0; c++) {
        TableLine.Kind kind = kind(table, c);
        if (kind == TableLine.Kind.TOTAL || kind == TableLine.Kind.SUBTOTAL) {
          look(table, c, remarks);
        }
      }
    }
    return remarks;
  }

  private static TableLine.Kind kind(TextTable table, int column) {
    return TableHeads.kind(table.text(table.headRows() - 1, column));
  }

  private static void look(TextTable table, int total, List<TextFault> remarks) {
    List<Integer> plain = columns(table, total, TableLine.Kind.PLAIN);
    List<Integer> subs = columns(table, total, TableLine.Kind.SUBTOTAL);
    List<TextFault> wrong = new ArrayList<>();
    int right = 0;
    for (int r = table.headRows(); r < table.rows().size(); r++) {
      Optional<BigDecimal> said = TableNumber.of(table.text(r, total)).map(TableNumber::value);
      Optional<Passage> cell = table.cell(r, total);
      Optional<BigDecimal> sum = sum(table, r, plain);
      if (said.isEmpty() || sum.isEmpty()) {
        continue;
      }
      Optional<BigDecimal> other = subs.isEmpty() ? Optional.empty() : sum(table, r, subs);
      if (isNear(sum.get(), said.get()) || (other.isPresent() && isNear(other.get(), said.get()))) {
        right++;
      } else {
        wrong.add(TableTotalRule.remark(cell.orElseThrow(), sum.get()));
      }
    }
    if (right >= 1 && right >= wrong.size()) {
      remarks.addAll(wrong);
    }
  }

  /** The columns that may be added into this one. */
  private static List<Integer> columns(TextTable table, int total, TableLine.Kind kind) {
    List<Integer> columns = new ArrayList<>();
    if (table.headRows() == 1 && kind(table, total) == TableLine.Kind.SUBTOTAL) {
      for (int c = total - 1; c >= 0 && kind(table, c) == TableLine.Kind.PLAIN; c--) {
        if (kind == TableLine.Kind.PLAIN && TableHeads.isAdded(TableHeads.over(table, c))) {
          columns.add(c);
        }
      }
      return columns;
    }
    boolean all = kind(table, total) == TableLine.Kind.TOTAL && isWhole(table, total);
    for (int c = 0; c < table.columns(); c++) {
      boolean together = all || table.cell(0, c).equals(table.cell(0, total));
      boolean added = TableHeads.isAdded(TableHeads.over(table, c));
      if (c != total && together && added && kind(table, c) == kind) {
        columns.add(c);
      }
    }
    return columns;
  }

  /** Whether it stands under no heading that it shares with others. */
  private static boolean isWhole(TextTable table, int column) {
    Optional<Passage> over = table.cell(0, column);
    return table.headRows() == 1
        || (!over.equals(table.cell(0, column + 1))
            && (column == 0 || !over.equals(table.cell(0, column - 1))));
  }

  /** Empty where fewer than two of the columns have a number here. */
  private static Optional<BigDecimal> sum(TextTable table, int row, List<Integer> columns) {
    BigDecimal sum = BigDecimal.ZERO;
    int numbers = 0;
    for (int c : columns) {
      Optional<TableNumber> number = TableNumber.of(table.text(row, c));
      if (number.isPresent()) {
        sum = sum.add(number.get().value());
        numbers++;
      }
    }
    return numbers >= 2 ? Optional.of(sum) : Optional.empty();
  }

  private static boolean isNear(BigDecimal sum, BigDecimal said) {
    int scale = Math.max(sum.scale(), said.scale());
    BigDecimal slack =
        scale <= 0
            ? BigDecimal.ZERO
            : BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(2));
    return sum.subtract(said).abs().compareTo(slack) <= 0;
  }
}
