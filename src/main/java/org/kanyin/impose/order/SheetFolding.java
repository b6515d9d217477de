package org.kanyin.impose.order;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.CellGrid.Line;

/**
 * Which leaf of a folded pile lies where on the open sheets, found by unfolding it.
 *
 * <p>The pile lies before us as a closed book, spine at the left. Unfolding lifts the upper half of
 * every pile over one edge and lays it down beside the lower half: its leaves then lie in reverse
 * order, face down, and, if the edge was at the head, on their heads. The first edge is the spine,
 * the second the head, as right-angle folding has it; a sheet of eight cells to a side is opened
 * once more to the right, one of sixteen once more at what is then the top.
 */
final class SheetFolding {
  /** The spine; the head; then what keeps the first page in the last row, at the right. */
  private static final List<Edge> EDGES = List.of(Edge.LEFT, Edge.TOP, Edge.RIGHT, Edge.TOP);

  private enum Edge {
    LEFT,
    RIGHT,
    TOP
  }

  /**
   * A leaf in a pile.
   *
   * @param up its number in the book on the side we see, from 0
   * @param down its number on the other side
   * @param turned whether it lies on its head; a leaf's sides are always turned alike, as seen when
   *     turning it like a leaf of a book
   */
  record Leaf(int up, int down, boolean turned) {
    Leaf over(Edge edge) {
      return new Leaf(down, up, turned ^ (edge == Edge.TOP));
    }
  }

  private final List<List<List<Leaf>>> rows;
  private final List<Line> upright;
  private final List<Line> level;

  private SheetFolding(List<List<List<Leaf>>> rows, List<Line> upright, List<Line> level) {
    this.rows = rows;
    this.upright = upright;
    this.level = level;
  }

  /** Unfolds {@code sheets} sheets that were folded as one to so many cells a side. */
  static SheetFolding of(int cells, int sheets) {
    List<Leaf> pile = new ArrayList<>();
    for (int leaf = 0; leaf < cells * sheets; leaf++) {
      pile.add(new Leaf(2 * leaf, 2 * leaf + 1, false));
    }
    SheetFolding folding = new SheetFolding(List.of(List.of(pile)), List.of(), List.of());
    int folds = Integer.numberOfTrailingZeros(cells);
    for (Edge edge : EDGES.subList(0, folds)) {
      folding = folding.unfolded(edge, edge == EDGES.get(0) ? Line.SPINE : Line.FOLD);
    }
    return folding;
  }

  CellGrid grid() {
    return new CellGrid(rows.size(), rows.get(0).size(), upright, level);
  }

  /** What lies in a cell, from the top; the last is the outermost sheet. */
  List<Leaf> pile(int row, int column) {
    return rows.get(row).get(column);
  }

  private SheetFolding unfolded(Edge edge, Line line) {
    List<List<List<Leaf>>> stay = map(rows, this::lower);
    List<List<List<Leaf>>> over = map(rows, pile -> lifted(pile, edge));
    if (edge == Edge.TOP) {
      List<List<List<Leaf>>> all = reversed(over);
      all.addAll(stay);
      return new SheetFolding(all, upright, doubled(level, line));
    }
    List<List<List<Leaf>>> all = new ArrayList<>();
    for (int r = 0; r < stay.size(); r++) {
      List<List<Leaf>> row =
          new ArrayList<>(edge == Edge.LEFT ? reversed(over.get(r)) : stay.get(r));
      row.addAll(edge == Edge.LEFT ? stay.get(r) : reversed(over.get(r)));
      all.add(row);
    }
    return new SheetFolding(all, doubled(upright, line), level);
  }

  /** What was folded together lies there twice, mirrored about the fold. */
  private static List<Line> doubled(List<Line> lines, Line fold) {
    List<Line> all = reversed(lines);
    all.add(fold);
    all.addAll(lines);
    return all;
  }

  private List<Leaf> lower(List<Leaf> pile) {
    return pile.subList(pile.size() / 2, pile.size());
  }

  private static List<Leaf> lifted(List<Leaf> pile, Edge edge) {
    return reversed(pile.subList(0, pile.size() / 2)).stream().map(l -> l.over(edge)).toList();
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    java.util.Collections.reverse(copy);
    return copy;
  }

  private static List<List<List<Leaf>>> map(
      List<List<List<Leaf>>> rows, java.util.function.UnaryOperator<List<Leaf>> change) {
    return rows.stream().map(row -> row.stream().map(change).toList()).toList();
  }
}
