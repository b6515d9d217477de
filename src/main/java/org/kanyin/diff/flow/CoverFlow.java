package org.kanyin.diff.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A manifest against a PDF: in what order the lines of a cover and the cells of a table are read is
 * the style's affair, so the manifest's are put in the order of the PDF's that say the same; what
 * the PDF has no page for is left out.
 */
public final class CoverFlow {
  private record Line(List<Sign> signs, double order) {}

  private CoverFlow() {}

  /** The round as it is to be compared with the other in this flow. */
  public static Round prepared(Round round, Round other, Flow flow) {
    if (round.isPdf() || !other.isPdf() || flow == Flow.NOTES) {
      return round;
    }
    List<Sign> printed = other.flow(flow);
    List<Sign> signs = round.flow(flow);
    return switch (flow) {
      case COVER -> with(round, flow, printed.isEmpty() ? List.of() : like(signs, printed));
      case BODY -> with(round, flow, tables(signs, printed));
      default -> printed.isEmpty() ? with(round, flow, List.of()) : round;
    };
  }

  private static Round with(Round round, Flow flow, List<Sign> signs) {
    Map<Flow, List<Sign>> flows = new EnumMap<>(Flow.class);
    flows.putAll(round.flows());
    flows.put(flow, signs);
    return new Round(round.file(), flows, round.pages(), round.origins());
  }

  private static List<Sign> tables(List<Sign> signs, List<Sign> printed) {
    List<List<Sign>> tables = runs(printed).stream().filter(r -> r.get(0).cell()).toList();
    List<Sign> all = new ArrayList<>();
    for (List<Sign> run : runs(signs)) {
      all.addAll(run.get(0).cell() ? like(run, nearest(run, tables)) : run);
    }
    return all;
  }

  /** Stretches in tables and between them. */
  private static List<List<Sign>> runs(List<Sign> signs) {
    List<List<Sign>> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= signs.size(); i++) {
      if (i == signs.size() || signs.get(i).cell() != signs.get(from).cell()) {
        runs.add(signs.subList(from, i));
        from = i;
      }
    }
    return runs;
  }

  /** The table that has most cells in common with this one. */
  private static List<Sign> nearest(List<Sign> table, List<List<Sign>> others) {
    Set<String> cells = lines(table).stream().map(SignCollector::text).collect(Collectors.toSet());
    List<Sign> best = List.of();
    long most = 0;
    for (List<Sign> other : others) {
      long common = lines(other).stream().map(SignCollector::text).filter(cells::contains).count();
      if (common > most) {
        most = common;
        best = other;
      }
    }
    return best;
  }

  /**
   * The lines in the order of the others that say the same; the rest stay behind those they follow.
   */
  private static List<Sign> like(List<Sign> signs, List<Sign> others) {
    Map<String, Deque<Integer>> there = new HashMap<>();
    int n = 0;
    for (List<Sign> line : lines(others)) {
      there.computeIfAbsent(SignCollector.text(line), k -> new ArrayDeque<>()).add(n++);
    }
    List<Line> lines = new ArrayList<>();
    double last = -1;
    for (List<Sign> line : lines(signs)) {
      Integer at = there.getOrDefault(SignCollector.text(line), new ArrayDeque<>()).poll();
      last = at == null ? last : at;
      lines.add(new Line(line, last));
    }
    // A stable sort: lines of no counterpart follow the one they are written after.
    lines.sort(Comparator.comparingDouble(Line::order));
    List<Sign> ordered = new ArrayList<>();
    lines.forEach(l -> ordered.addAll(l.signs()));
    return ordered;
  }

  private static List<List<Sign>> lines(List<Sign> signs) {
    List<List<Sign>> lines = new ArrayList<>();
    for (Sign sign : signs) {
      if (sign.opens() || lines.isEmpty()) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(sign);
    }
    return lines;
  }
}
