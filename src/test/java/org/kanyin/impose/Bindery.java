package org.kanyin.impose;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.impose.model.CellGrid;
import org.kanyin.impose.model.Scheme;

/** Makes a book of printed sheets as the hand does, and opens it leaf by leaf. */
final class Bindery {
  private Bindery() {}

  /** The pictures on the pages of the bound book, in the order of reading. */
  static List<int[][]> read(
      Scheme scheme, CellGrid grid, List<Integer> sections, List<Paper> sheets) {
    List<Paper> leaves = new ArrayList<>();
    switch (scheme.binding()) {
      case PERFECT -> sheets.forEach(s -> leaves.addAll(cut(s, grid)));
      case PERFECT_STACK -> {
        for (int cell = 0; cell < grid.cells(); cell++) {
          for (Paper sheet : sheets) {
            leaves.add(cut(sheet, grid).get(cell));
          }
        }
      }
      default -> {
        int from = 0;
        for (int section : sections) {
          int count = section / (2 * scheme.cells());
          leaves.addAll(section(scheme, sheets.subList(from, from + count)));
          from += count;
        }
      }
    }
    List<int[][]> pages = new ArrayList<>();
    leaves.forEach(l -> pages.addAll(List.of(l.up(), l.down())));
    return pages;
  }

  /** Folds so many sheets as one, and puts each folded pile into the middle of the last. */
  private static List<Paper> section(Scheme scheme, List<Paper> sheets) {
    List<Paper> leaves = new ArrayList<>();
    for (int at = 0; at < sheets.size(); at += scheme.together()) {
      List<Paper> pile = new ArrayList<>();
      for (Paper sheet : sheets.subList(at, at + scheme.together())) {
        pile.add(0, sheet.turnedOver());
      }
      leaves.addAll(leaves.size() / 2, Paper.folded(pile, scheme.cells()));
    }
    return leaves;
  }

  private static List<Paper> cut(Paper sheet, CellGrid grid) {
    List<Paper> leaves = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        leaves.add(sheet.piece(row, grid.rows(), column, grid.columns()));
      }
    }
    return leaves;
  }
}
