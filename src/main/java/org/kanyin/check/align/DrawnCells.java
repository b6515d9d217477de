package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * The order in which the cells of a table are drawn: a cell that spans rows with the last of them,
 * in its column.
 */
final class DrawnCells {
  /** Where a cell ends, in the head or the body of a table. */
  private record Slot(String group, int row, int column) {}

  private final Map<String, Slot> slots = new HashMap<>();

  DrawnCells(Issue issue) {
    issue
        .root()
        .all(BlockKind.TABLE)
        .flatMap(Node.Element::elements)
        .filter(e -> e.is(PartKind.HEAD) || e.is(PartKind.BODY))
        .forEach(this::group);
  }

  private void group(Node.Element group) {
    List<Node.Element> rows = group.elements(PartKind.ROW).toList();
    // How many rows of each column are taken by cells from above, this row counted.
    int[] taken = {};
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      for (Node.Element cell : rows.get(r).elements(PartKind.CELL).toList()) {
        while (column < taken.length && taken[column] > 0) {
          column++;
        }
        int end = column + count(cell, "span");
        taken = end > taken.length ? Arrays.copyOf(taken, end) : taken;
        Arrays.fill(taken, column, end, count(cell, "rows"));
        slots.put(cell.id(), new Slot(group.id(), r + count(cell, "rows") - 1, column));
        column = end;
      }
      for (int c = 0; c < taken.length; c++) {
        taken[c] = Math.max(0, taken[c] - 1);
      }
    }
  }

  private static int count(Node.Element cell, String attribute) {
    return Integer.parseInt(cell.attribute(attribute).orElse("1").strip());
  }

  /** The numbers of some blocks in order, those of cells as they are drawn. */
  List<Integer> arrange(List<Integer> numbers, List<ManuscriptBlock> blocks) {
    List<Integer> arranged = new ArrayList<>();
    int i = 0;
    while (i < numbers.size()) {
      List<Integer> cells = new ArrayList<>();
      Slot first = slots.get(blocks.get(numbers.get(i)).id());
      while (first != null && i < numbers.size() && isOf(blocks.get(numbers.get(i)), first)) {
        cells.add(numbers.get(i++));
      }
      Comparator<Slot> drawn = Comparator.comparingInt(Slot::row).thenComparingInt(Slot::column);
      cells.sort(Comparator.comparing(b -> slots.get(blocks.get(b).id()), drawn));
      arranged.addAll(cells);
      if (first == null) {
        arranged.add(numbers.get(i++));
      }
    }
    return arranged;
  }

  /**
   * The same with the cells of one head or body in the order of the manuscript: cells over rows
   * that a page parts are drawn where they begin.
   *
   * @return one for each head or body whose order then changes
   */
  List<List<Integer>> others(List<Integer> arranged, List<ManuscriptBlock> blocks) {
    List<List<Integer>> others = new ArrayList<>();
    int i = 0;
    while (i < arranged.size()) {
      Slot first = slots.get(blocks.get(arranged.get(i)).id());
      int end = i + 1;
      while (first != null && end < arranged.size() && isOf(blocks.get(arranged.get(end)), first)) {
        end++;
      }
      List<Integer> other = new ArrayList<>(arranged);
      other.subList(i, end).sort(Comparator.naturalOrder());
      if (!other.equals(arranged)) {
        others.add(other);
      }
      i = end;
    }
    return others;
  }

  private boolean isOf(ManuscriptBlock block, Slot slot) {
    Slot own = slots.get(block.id());
    return own != null && own.group().equals(slot.group());
  }
}
