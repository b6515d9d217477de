package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.inspect.model.Box;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * Cells in each other's place: a row's cells stand level, each to the right of the one before, and
 * below the row above. Only in tables whose every cell was found as the manuscript has it: where
 * one was not, the same words may have been taken for it elsewhere.
 */
public final class CellOrder {
  /** A cell that was found: its block, and where it stands. */
  private record Cell(int block, int sheet, Box box) {
    boolean isLevelWith(Cell other) {
      return sheet == other.sheet
          && box.top() < other.box.bottom()
          && other.box.top() < box.bottom();
    }

    /** Whether it stands above the other, in the same column of the page. */
    boolean isAbove(Cell other) {
      return sheet == other.sheet
          && box.bottom() <= other.box.top()
          && box.left() < other.box.right()
          && other.box.left() < box.right();
    }
  }

  private final ManuscriptAlignment alignment;
  private final Map<String, Integer> blocks = new HashMap<>();

  public CellOrder(ManuscriptAlignment alignment) {
    this.alignment = alignment;
    for (int b = 0; b < alignment.blocks().size(); b++) {
      blocks.putIfAbsent(alignment.blocks().get(b).id(), b);
    }
  }

  /** The blocks of the cells that stand elsewhere than in their row. */
  public List<Integer> misplaced(Issue issue) {
    List<Integer> misplaced = new ArrayList<>();
    issue.root().all(BlockKind.TABLE).filter(this::isWhole).forEach(t -> table(t, misplaced));
    return misplaced;
  }

  private boolean isWhole(Node.Element table) {
    return table
        .descendants()
        .map(e -> blocks.get(e.id()))
        .filter(b -> b != null)
        .allMatch(b -> alignment.isPlaced(b) && !isEdited(b) && isUpright(b));
  }

  private boolean isEdited(int block) {
    return alignment.edits().stream().anyMatch(e -> e.block() == alignment.blocks().get(block));
  }

  private boolean isUpright(int block) {
    return alignment.place(block).stream().allMatch(g -> alignment.pages().glyph(g).angle() == 0);
  }

  private void table(Node.Element table, List<Integer> misplaced) {
    Cell above = null;
    for (Node.Element row : table.all(PartKind.ROW).toList()) {
      List<Cell> cells =
          row.elements(PartKind.CELL)
              .filter(c -> c.attribute("rows").orElse("1").strip().equals("1"))
              .flatMap(c -> cell(c).stream())
              .toList();
      if (cells.isEmpty()) {
        continue;
      }
      row(cells, misplaced);
      Cell first = cells.get(0);
      if (above != null && first.isAbove(above)) {
        misplaced.add(first.block());
      }
      above = first;
    }
  }

  /** Most of the cells tell where the row is. */
  private static void row(List<Cell> cells, List<Integer> misplaced) {
    Cell among = null;
    long most = 0;
    for (Cell cell : cells) {
      long level = cells.stream().filter(cell::isLevelWith).count();
      among = level > most ? cell : among;
      most = Math.max(most, level);
    }
    Cell before = null;
    for (Cell cell : cells) {
      boolean follows = before == null || cell.box().left() >= before.box().left();
      if (!cell.isLevelWith(among) || !follows) {
        misplaced.add(cell.block());
      } else {
        before = cell;
      }
    }
  }

  /** Where a cell's text stands; nothing where it has none, or runs over to another page. */
  private Optional<Cell> cell(Node.Element element) {
    Integer block = blocks.get(element.id());
    if (block == null) {
      return Optional.empty();
    }
    List<Integer> place = alignment.place(block);
    int sheet = alignment.pages().sheet(place.get(0));
    boolean whole = place.stream().allMatch(g -> alignment.pages().sheet(g) == sheet);
    return place.stream()
        .map(g -> alignment.pages().glyph(g).box())
        .reduce(Box::with)
        .filter(b -> whole)
        .map(b -> new Cell(block, sheet, b));
  }
}
