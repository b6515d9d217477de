package org.kanyin.typeset.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Columns of 12 pt type without padding; widths in ems for the reader, millipoints for the code.
 */
class ColumnWidthsTest {
  private static final int EM = 12_000;

  private static CellExtent cell(int column, int span, double whole, double word, double number) {
    return new CellExtent(
        column, span, EM, 0, (int) (whole * EM), (int) (word * EM), (int) (number * EM));
  }

  private static Optional<List<Double>> ems(int measure, int columns, CellExtent... cells) {
    return ColumnWidths.of(measure * EM, columns, List.of(cells))
        .map(w -> Arrays.stream(w).mapToObj(x -> x / (double) EM).toList());
  }

  @Test
  void equalWhereEverythingIsOnOneLine() {
    assertThat(ems(12, 3, cell(0, 1, 4, 1, 0), cell(2, 1, 1, 1, 1))).hasValue(List.of(4d, 4d, 4d));
  }

  @Test
  void widerWhereOneColumnNeedsMore() {
    assertThat(ems(12, 2, cell(0, 1, 8, 1, 0), cell(1, 1, 2, 1, 0))).hasValue(List.of(9d, 3d));
  }

  @Test
  void longTextTakesWhatNamesAndNumbersLeave() {
    List<Double> widths =
        ems(20, 3, cell(0, 1, 3, 1, 0), cell(1, 1, 60, 1, 0), cell(2, 1, 4.5, 4.5, 4.5))
            .orElseThrow();
    assertThat(widths.get(0)).isGreaterThanOrEqualTo(3);
    assertThat(widths.get(2)).isGreaterThanOrEqualTo(4.5);
    assertThat(widths.get(1)).isGreaterThan(10);
  }

  @Test
  void wordsArePartedBeforeNumbers() {
    List<Double> widths = ems(9, 2, cell(0, 1, 6, 6, 0), cell(1, 1, 6, 6, 6)).orElseThrow();
    assertThat(widths.get(1)).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aCellOverTwoColumnsWidensBoth() {
    assertThat(ems(10, 3, cell(0, 2, 6, 6, 6), cell(2, 1, 4, 4, 4))).hasValue(List.of(3d, 3d, 4d));
  }

  @Test
  void tooNarrowForItsNumbers() {
    assertThat(ems(9, 2, cell(0, 1, 5, 5, 5), cell(1, 1, 5, 5, 5))).isEmpty();
  }

  @Test
  void whateverStandsInThemTheyFillTheMeasureAndHoldTheNumbers() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      int columns = 1 + random.nextInt(12);
      int measure = EM * (4 + random.nextInt(40));
      List<CellExtent> cells = new ArrayList<>();
      for (int c = 0; c < columns * 3; c++) {
        int column = random.nextInt(columns);
        int span = 1 + random.nextInt(Math.min(3, columns - column));
        double number = random.nextInt(3) == 0 ? 0 : random.nextInt(6);
        double word = number + random.nextInt(3);
        cells.add(cell(column, span, word + random.nextInt(20), word, number));
      }
      Optional<int[]> widths = ColumnWidths.of(measure, columns, cells);
      if (widths.isEmpty()) {
        continue;
      }
      assertThat(Arrays.stream(widths.get()).sum()).as("seed " + seed).isEqualTo(measure);
      for (CellExtent cell : cells) {
        int has = Arrays.stream(widths.get(), cell.column(), cell.column() + cell.span()).sum();
        assertThat(has).as("seed " + seed).isGreaterThanOrEqualTo(cell.least(0));
      }
    }
  }
}
