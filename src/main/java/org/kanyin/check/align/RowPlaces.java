package org.kanyin.check.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * Where the rows of tables stand. Programs draw a table cell by cell, so that a row is one text
 * however its cells are broken into lines; cells alone say too little: a figure may stand in many.
 */
final class RowPlaces {
  /** A row of fewer characters may stand in other places too. */
  private static final int NAMED = 4;

  /** A head stands again at the top of each page of its table: it must be known, however short. */
  private static final int NAMED_HEAD = 2;

  /** The cells of a row that have text, by their blocks. */
  private record Row(List<Integer> cells, String text, boolean isHead) {}

  private final List<ManuscriptBlock> blocks;
  private final TextStream drawn;
  private final BlockPlaces known;
  private final Map<Integer, int[]> places = new HashMap<>();
  private final Set<Integer> repeated = new HashSet<>();
  private final Set<Integer> used = new HashSet<>();

  /**
   * @param known what is placed stays where it is
   */
  RowPlaces(Issue issue, BlockPlaces known) {
    this.blocks = known.blocks();
    this.drawn = known.pages().drawn();
    this.known = known;
    Map<String, Integer> numbers = new HashMap<>();
    for (int b = 0; b < blocks.size(); b++) {
      numbers.putIfAbsent(blocks.get(b).id(), b);
    }
    issue.root().all(BlockKind.TABLE).forEach(t -> table(rows(t, numbers)));
  }

  /** The glyphs of each cell that was found, by its block. */
  Map<Integer, int[]> places() {
    return places;
  }

  /** The glyphs of heads that stand again on a table's later pages. */
  Set<Integer> repeated() {
    return repeated;
  }

  private List<Row> rows(Node.Element table, Map<String, Integer> numbers) {
    List<Row> rows = new ArrayList<>();
    Set<String> heads = new HashSet<>();
    table.all(PartKind.HEAD).flatMap(h -> h.all(PartKind.ROW)).forEach(r -> heads.add(r.id()));
    for (Node.Element row : table.all(PartKind.ROW).toList()) {
      List<Integer> cells =
          row.elements(PartKind.CELL)
              .map(c -> numbers.get(c.id()))
              .filter(b -> b != null && !blocks.get(b).noted())
              .toList();
      StringBuilder text = new StringBuilder();
      cells.forEach(b -> text.append(blocks.get(b).text()));
      boolean isHead = heads.contains(row.id());
      if (text.length() >= (isHead ? NAMED_HEAD : NAMED)) {
        rows.add(new Row(cells, text.toString(), isHead));
      }
    }
    return rows;
  }

  /** First the rows that stand in one place only; then the others, between those that do. */
  private void table(List<Row> rows) {
    int[][] found = new int[rows.size()][];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean once = rows.stream().filter(r -> r.text().equals(row.text())).count() == 1;
      found[i] =
          place(row)
              .or(() -> once ? only(row).map(place -> take(row, place)) : Optional.empty())
              .orElse(null);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (found[i] == null) {
        Row row = rows.get(i);
        found[i] = between(row, found, i).map(place -> take(row, place)).orElse(null);
      }
    }
    rows.stream()
        .filter(Row::isHead)
        .flatMap(r -> drawn.find(r.text(), this::isTaken).stream())
        .forEach(again -> Arrays.stream(again).forEach(repeated::add));
  }

  /** Where all cells of a row are known to be. */
  private Optional<int[]> place(Row row) {
    return row.cells().stream().allMatch(known::isPlaced)
        ? Optional.of(
            row.cells().stream().flatMapToInt(b -> Arrays.stream(known.place(b))).toArray())
        : Optional.empty();
  }

  /** The one place where a row's text stands. */
  private Optional<int[]> only(Row row) {
    List<int[]> all = drawn.find(row.text(), this::isTaken);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private boolean isTaken(int glyph) {
    return known.isTaken(glyph) || repeated.contains(glyph) || used.contains(glyph);
  }

  private Optional<int[]> between(Row row, int[][] found, int at) {
    int from = -1;
    for (int k = at - 1; k >= 0 && from < 0; k--) {
      from = found[k] == null ? -1 : drawn.rank(found[k][found[k].length - 1]);
    }
    int to = Integer.MAX_VALUE;
    for (int k = at + 1; k < found.length && to == Integer.MAX_VALUE; k++) {
      boolean after = found[k] != null && drawn.rank(found[k][0]) > from;
      to = after ? drawn.rank(found[k][0]) : to;
    }
    int first = from;
    int last = to;
    return drawn.find(row.text(), this::isTaken).stream()
        .filter(p -> drawn.rank(p[0]) > first && drawn.rank(p[0]) < last)
        .findFirst();
  }

  private int[] take(Row row, int[] place) {
    int at = 0;
    for (int b : row.cells()) {
      int length = blocks.get(b).text().length();
      places.put(b, Arrays.copyOfRange(place, at, at + length));
      at += length;
    }
    Arrays.stream(place).forEach(used::add);
    return place;
  }
}
