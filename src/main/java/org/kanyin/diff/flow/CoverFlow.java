package org.kanyin.diff.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kanyin.analysis.CommonSubsequence;

/**
 * A manifest against a PDF: in what order the lines of a cover and the cells of a table are read is
 * the style's affair, so the manifest's are put in the order of the PDF's that say the same; what
 * the PDF has no page for is left out.
 */
public final class CoverFlow {
  private record Line(List<Sign> signs, double order) {}

  /** So many of a table's rows are found on the page where it was read rightly. */
  private static final double SAME_ROWS = 0.6;

  /** Less is common, of 1, to lines that do not stand for each other. */
  private static final double ALIKE = 0.6;

  private CoverFlow() {}

  /** The round as it is to be compared with the other in this flow. */
  public static Round prepared(Round round, Round other, Flow flow) {
    if (flow == Flow.HEADS && !(round.isPdf() && other.isPdf())) {
      // A manuscript has no running heads: what they say is the style's affair.
      return round.with(flow, List.of());
    }
    if (round.isPdf() || !other.isPdf() || flow == Flow.NOTES) {
      return round;
    }
    List<Sign> printed = other.flow(flow);
    List<Sign> signs = round.flow(flow);
    return switch (flow) {
      case COVER -> round.with(flow, printed.isEmpty() ? List.of() : like(signs, printed));
      case BODY -> round.with(flow, tables(signs, printed));
      default -> printed.isEmpty() ? round.with(flow, List.of()) : round;
    };
  }

  private static List<Sign> tables(List<Sign> signs, List<Sign> printed) {
    List<List<Sign>> tables = CellRuns.of(printed).stream().filter(r -> r.get(0).cell()).toList();
    TableWindows windows = new TableWindows(printed);
    List<Sign> all = new ArrayList<>();
    for (List<Sign> run : CellRuns.of(signs)) {
      if (run.get(0).cell()) {
        List<Sign> table = nearest(run, tables);
        all.addAll(
            isReadLike(run, table)
                ? heads(run, table)
                : windows.laid(run).orElseGet(() -> like(run, table)));
      } else {
        all.addAll(run);
      }
    }
    return all;
  }

  /**
   * Whether the page's table was told into its rows and cells: then their order says something.
   * Where cells span rows and columns, or rules are lacking, it may not have been.
   */
  private static boolean isReadLike(List<Sign> table, List<Sign> printed) {
    List<List<String>> rows = rows(table);
    List<List<String>> there = rows(printed);
    List<Integer> shape = rows.stream().map(List::size).toList();
    if (shape.equals(there.stream().map(List::size).toList())) {
      return true;
    }
    Set<List<String>> known = Set.copyOf(there);
    return SAME_ROWS * rows.size() <= rows.stream().filter(known::contains).count();
  }

  /**
   * Rows that one cell spans may stand as several on the page: where they say the same as what
   * stands there and differ in their number of cells, they are put in the page's order.
   */
  private static List<Sign> heads(List<Sign> table, List<Sign> printed) {
    List<List<Sign>> rows = entries(table);
    List<List<Sign>> there = entries(printed);
    List<Sign> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < rows.size()) {
      int to = i;
      int at = -1;
      while (to < rows.size() && at < 0) {
        at = index(there, rows.get(to), j);
        to += at < 0 ? 1 : 0;
      }
      List<Sign> some = rows.subList(i, to).stream().flatMap(List::stream).toList();
      int end = at < 0 ? there.size() : at;
      List<Sign> others =
          there.subList(Math.min(j, end), end).stream().flatMap(List::stream).toList();
      if (!haveMostInCommon(cells(some), cells(others))) {
        // Narrow cells whose lines the page mixes: their characters are all there.
        all.addAll(some.isEmpty() ? some : new TableWindows(others).laid(some).orElse(some));
      } else {
        all.addAll(to - i != end - j ? like(some, others) : some);
      }
      if (at >= 0) {
        all.addAll(rows.get(to));
      }
      i = to + 1;
      j = Math.max(j, at + 1);
    }
    return all;
  }

  /** A cell may have been changed. */
  private static boolean haveMostInCommon(List<String> cells, List<String> others) {
    Set<String> there = Set.copyOf(others);
    return SAME_ROWS * cells.size() <= cells.stream().filter(there::contains).count();
  }

  private static int index(List<List<Sign>> rows, List<Sign> row, int from) {
    String text = SignCollector.text(row);
    for (int i = from; i < rows.size(); i++) {
      if (SignCollector.text(rows.get(i)).equals(text)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> cells(List<Sign> signs) {
    return lines(signs).stream().map(SignCollector::text).toList();
  }

  private static List<List<Sign>> entries(List<Sign> signs) {
    return parts(signs, Sign::entry);
  }

  private static List<List<String>> rows(List<Sign> table) {
    List<List<String>> rows = new ArrayList<>();
    for (List<Sign> cell : lines(table)) {
      if (cell.get(0).entry() || rows.isEmpty()) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(SignCollector.text(cell));
    }
    return rows;
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
    List<List<Sign>> printed = lines(others);
    for (int n = 0; n < printed.size(); n++) {
      there.computeIfAbsent(SignCollector.text(printed.get(n)), k -> new ArrayDeque<>()).add(n);
    }
    List<List<Sign>> own = lines(signs);
    Integer[] places = new Integer[own.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = there.getOrDefault(SignCollector.text(own.get(i)), new ArrayDeque<>()).poll();
    }
    changed(own, places, printed, there);
    List<Line> lines = new ArrayList<>();
    double last = -1;
    for (int i = 0; i < places.length; i++) {
      List<Sign> line = own.get(i);
      OptionalDouble within = places[i] == null ? within(line, there) : OptionalDouble.empty();
      last = places[i] == null ? within.orElse(last) : places[i];
      lines.add(new Line(places[i] == null ? line : beginning(line, printed.get(places[i])), last));
    }
    // A stable sort: lines of no counterpart follow the one they are written after.
    lines.sort(Comparator.comparingDouble(Line::order));
    List<Sign> ordered = new ArrayList<>();
    lines.forEach(l -> ordered.addAll(l.signs()));
    return ordered;
  }

  /** A line that was changed stands for the one left over that is most like it. */
  private static void changed(
      List<List<Sign>> own,
      Integer[] places,
      List<List<Sign>> printed,
      Map<String, Deque<Integer>> there) {
    Set<Integer> free = new TreeSet<>();
    for (int n = 0; n < printed.size(); n++) {
      free.add(n);
    }
    Arrays.stream(places).filter(Objects::nonNull).forEach(free::remove);
    for (int i = 0; i < places.length; i++) {
      String text = SignCollector.text(own.get(i));
      Optional<Integer> likest =
          places[i] != null || within(own.get(i), there).isPresent()
              ? Optional.empty()
              : free.stream()
                  .filter(n -> alike(text, SignCollector.text(printed.get(n))) >= ALIKE)
                  .max(
                      Comparator.comparingDouble(
                          n -> alike(text, SignCollector.text(printed.get(n)))));
      if (likest.isPresent()) {
        places[i] = likest.get();
        free.remove(likest.get());
      }
    }
  }

  /** What share of both texts, of 1, is common to them. */
  private static double alike(String a, String b) {
    return 2.0 * CommonSubsequence.length(a, b) / Math.max(1, a.length() + b.length());
  }

  /** Of a line that is part of one on the page, and stands for no other, the place in that. */
  private static OptionalDouble within(List<Sign> line, Map<String, Deque<Integer>> free) {
    String text = SignCollector.text(line);
    return free.entrySet().stream()
        .filter(e -> e.getValue().size() == 1 && e.getKey().contains(text))
        .mapToDouble(
            e -> e.getValue().peek() + (double) e.getKey().indexOf(text) / e.getKey().length())
        .min();
  }

  /** The line, which begins a row where the printed one does. */
  private static List<Sign> beginning(List<Sign> line, List<Sign> printed) {
    List<Sign> like = new ArrayList<>(line);
    like.set(0, line.get(0).beginning(printed.get(0).entry()));
    return like;
  }

  private static List<List<Sign>> lines(List<Sign> signs) {
    return parts(signs, Sign::opens);
  }

  private static List<List<Sign>> parts(List<Sign> signs, Predicate<Sign> begins) {
    List<List<Sign>> parts = new ArrayList<>();
    for (Sign sign : signs) {
      if (begins.test(sign) || parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(sign);
    }
    return parts;
  }
}
