package org.kanyin.typeset.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Shares a measure out over columns by what stands in them. All in millipoints. */
final class ColumnWidths {
  /**
   * Cells up to so many ems are held whole where there is room for all of them: names, words, short
   * heads. The last is for numbers alone.
   */
  private static final int[] HELD = {8, 6, 5, 4, 3, 2, 0};

  private final int measure;
  private final int count;
  private final List<CellExtent> cells;

  private ColumnWidths(int measure, int count, List<CellExtent> cells) {
    this.measure = measure;
    this.count = count;
    this.cells = cells;
  }

  /**
   * Equal widths where everything stands on one line in them; else each column as wide as it needs,
   * the rest shared out; else the least widths at which no number, and as few words as can be, are
   * parted, the rest shared out by what stands in a column.
   *
   * @return nothing where even the numbers need more than the measure
   */
  static Optional<int[]> of(int measure, int count, List<CellExtent> cells) {
    return new ColumnWidths(measure, count, cells).widths();
  }

  /** The least widths at which no word is parted, whether the measure has them or not. */
  static int[] least(int count, List<CellExtent> cells) {
    return new ColumnWidths(0, count, cells).each(c -> c.least(2));
  }

  private Optional<int[]> widths() {
    int[] preferred = each(CellExtent::preferred);
    int equal = measure / count;
    if (Arrays.stream(preferred).allMatch(w -> w <= equal)) {
      return Optional.of(filled(new int[count], equal));
    }
    if (sum(preferred) <= measure) {
      return Optional.of(shared(preferred, new int[count]));
    }
    for (int ems : HELD) {
      int[] least = each(c -> c.least(ems));
      if (sum(least) <= measure) {
        int[] wish = new int[count];
        for (int i = 0; i < count; i++) {
          wish[i] = Math.max(0, preferred[i] - least[i]);
        }
        return Optional.of(shared(least, wish));
      }
    }
    return Optional.empty();
  }

  /** What each column needs; a cell over several adds what they lack, in equal parts. */
  private int[] each(ToIntFunction<CellExtent> need) {
    int[] widths = new int[count];
    for (CellExtent cell : cells) {
      if (cell.span() == 1) {
        widths[cell.column()] = Math.max(widths[cell.column()], need.applyAsInt(cell));
      }
    }
    for (CellExtent cell : cells) {
      int to = Math.min(count, cell.column() + cell.span());
      int has = Arrays.stream(widths, cell.column(), to).sum();
      int lacks = need.applyAsInt(cell) - has;
      for (int i = cell.column(); cell.span() > 1 && lacks > 0 && i < to; i++) {
        widths[i] += (lacks + cell.span() - 1) / cell.span();
      }
    }
    return widths;
  }

  /** The widths and what the measure has over, shared out by the wishes, or equally without any. */
  private int[] shared(int[] widths, int[] wishes) {
    long over = measure - sum(widths);
    long all = sum(wishes);
    int[] shared = widths.clone();
    for (int i = 0; i < count; i++) {
      shared[i] += (int) (all == 0 ? over / count : over * wishes[i] / all);
    }
    return filled(shared, 0);
  }

  /** Adds to each, and to the last what rounding left. */
  private int[] filled(int[] widths, int more) {
    for (int i = 0; i < count; i++) {
      widths[i] += more;
    }
    widths[count - 1] += (int) (measure - sum(widths));
    return widths;
  }

  private static long sum(int[] widths) {
    return Arrays.stream(widths).asLongStream().sum();
  }
}
