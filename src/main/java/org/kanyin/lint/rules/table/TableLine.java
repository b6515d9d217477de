package org.kanyin.lint.rules.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kanyin.lint.text.Passage;
import org.kanyin.lint.text.TextTable;

/**
 * The numbers of one column, or of one row, in order, with what each of them is.
 *
 * @param kinds of the rows (or columns) its places stand in
 * @param values empty for a blank place, or one that only continues the cell before
 */
record TableLine(List<Kind> kinds, List<Optional<BigDecimal>> values, List<Passage> cells) {
  /** What a row or a column holds. */
  enum Kind {
    PLAIN,
    /** 其中：a part of the row above. */
    PART,
    SUBTOTAL,
    TOTAL
  }

  /** The sums a total may be: of all, of the subtotals, of both that and what none holds. */
  List<BigDecimal> sums(int from, int to) {
    List<BigDecimal> sums = new ArrayList<>();
    sums.add(sum(from, to, List.of(Kind.PLAIN)));
    if (has(from, to, Kind.PART)) {
      sums.add(sum(from, to, List.of(Kind.PLAIN, Kind.PART)));
    }
    if (has(from, to, Kind.SUBTOTAL)) {
      sums.add(sum(from, to, List.of(Kind.SUBTOTAL)));
      BigDecimal loose = BigDecimal.ZERO;
      for (int i = to - 1; i >= from && kinds.get(i) != Kind.SUBTOTAL; i--) {
        loose = loose.add(values.get(i).orElse(BigDecimal.ZERO));
      }
      sums.add(sums.get(sums.size() - 1).add(loose));
      BigDecimal before = BigDecimal.ZERO;
      for (int i = from; i < to && kinds.get(i) != Kind.SUBTOTAL; i++) {
        before = before.add(values.get(i).orElse(BigDecimal.ZERO));
      }
      sums.add(sum(from, to, List.of(Kind.SUBTOTAL)).add(before));
    }
    return sums;
  }

  boolean has(int from, int to, Kind kind) {
    return kinds.subList(from, to).contains(kind);
  }

  /** How many places of these have a number that counts by itself. */
  int numbers(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += kinds.get(i) != Kind.PART && values.get(i).isPresent() ? 1 : 0;
    }
    return n;
  }

  private BigDecimal sum(int from, int to, List<Kind> of) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      if (of.contains(kinds.get(i))) {
        sum = sum.add(values.get(i).orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  /** Whether the number at a place is one of these sums, as far as rounding of decimals goes. */
  boolean agrees(int at, List<BigDecimal> sums, int parts) {
    BigDecimal said = values.get(at).orElseThrow();
    int scale =
        values.stream().flatMap(Optional::stream).mapToInt(BigDecimal::scale).max().orElse(0);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal slack =
        scale == 0 ? BigDecimal.ZERO : unit.multiply(BigDecimal.valueOf((parts + 1) / 2.0));
    return sums.stream().anyMatch(s -> s.subtract(said).abs().compareTo(slack) <= 0);
  }

  /** The place of the only total, or the last one. */
  OptionalInt total() {
    int at = kinds.lastIndexOf(Kind.TOTAL);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** A column below its heading, if each of its cells is a number of one unit, or nothing. */
  static Optional<TableLine> column(TextTable table, List<Kind> kinds, int column) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    List<Passage> cells = new ArrayList<>();
    String unit = null;
    Passage above = null;
    for (int r = table.headRows(); r < table.rows().size(); r++) {
      Optional<Passage> cell = table.cell(r, column);
      Optional<TableNumber> number = TableNumber.of(table.text(r, column));
      boolean spans =
          cell.isPresent()
              && (cell.equals(table.cell(r, column + 1))
                  || (column > 0 && cell.equals(table.cell(r, column - 1))));
      if (number.isEmpty() ? !TableNumber.isNothing(table.text(r, column)) : spans) {
        return Optional.empty();
      }
      boolean again = cell.isPresent() && cell.get() == above;
      above = cell.orElse(null);
      if (number.isPresent() && !number.get().unit().isEmpty()) {
        if (unit != null && !unit.equals(number.get().unit())) {
          return Optional.empty();
        }
        unit = number.get().unit();
      }
      values.add(again ? Optional.empty() : number.map(TableNumber::value));
      cells.add(cell.orElse(null));
    }
    return Optional.of(new TableLine(kinds, values, cells));
  }
}
