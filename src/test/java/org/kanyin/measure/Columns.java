package org.kanyin.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The edges that justified text stands between, as most of its lines show them: a foreign PDF tells
 * its measure no other way. Lists and notes have edges of their own, found within the page's.
 */
final class Columns {
  private final double bodySize;
  private final double left;
  private final double right;
  private final Map<String, Double> lefts = new HashMap<>();
  private final Map<String, Double> rights = new HashMap<>();

  Columns(List<Placed> placed) {
    List<Double> sizes = new ArrayList<>();
    placed.stream()
        .filter(p -> p.block().isBody())
        .flatMap(p -> p.rows().stream())
        .forEach(r -> sizes.add(r.line().size()));
    bodySize = PrintedLine.most(sizes);
    List<Placed> body =
        placed.stream()
            .filter(p -> p.block().kind().equals("p") && isBodySize(p.rows().get(0)))
            .toList();
    left = PrintedLine.most(lefts(body));
    right = PrintedLine.most(rights(body));
    Map<String, List<Placed>> groups = new HashMap<>();
    placed.stream()
        .filter(p -> p.block().isJustified() && p.rows().size() > 1)
        .forEach(p -> groups.computeIfAbsent(key(p), k -> new ArrayList<>()).add(p));
    groups.forEach(
        (key, group) -> {
          lefts.put(key, PrintedLine.most(lefts(group)));
          rights.put(key, nearestEdge(lefts.get(key), PrintedLine.most(rights(group))));
        });
  }

  private boolean isBodySize(Row row) {
    return Math.abs(row.line().size() - bodySize) < 0.05;
  }

  private static List<Double> lefts(List<Placed> placed) {
    List<Double> found = new ArrayList<>();
    for (Placed p : placed) {
      for (int i = 1; i < p.rows().size(); i++) {
        found.add(CharacterCell.of(p.block(), p.rows().get(i)).get(0).left());
      }
    }
    return found;
  }

  private static List<Double> rights(List<Placed> placed) {
    List<Double> found = new ArrayList<>();
    for (Placed p : placed) {
      for (int i = 0; i + 1 < p.rows().size(); i++) {
        List<CharacterCell> cells = CharacterCell.of(p.block(), p.rows().get(i));
        found.add(cells.get(cells.size() - 1).right());
      }
    }
    return found;
  }

  /** Blocks with one left edge, to the em, and one size share a column. */
  private String key(Placed p) {
    double edge = PrintedLine.most(lefts(List.of(p)));
    return Math.round((edge - left) / bodySize) + " " + Math.round(p.rows().get(0).line().size());
  }

  /** An indented column ends at the page's edge or is indented there as much. */
  private double nearestEdge(double itsLeft, double seen) {
    double symmetric = right - (itsLeft - left);
    return Math.abs(seen - right) <= Math.abs(seen - symmetric) ? right : symmetric;
  }

  double bodySize() {
    return bodySize;
  }

  /** Where body lines begin, points from the page's left. */
  double bodyLeft() {
    return left;
  }

  /** The body's measure, points. */
  double measure() {
    return right - left;
  }

  /** Where the block's lines begin. */
  double left(Placed p) {
    return lefts.getOrDefault(key(p), left);
  }

  /** Where its full lines end. */
  double right(Placed p) {
    return rights.getOrDefault(key(p), right);
  }
}
