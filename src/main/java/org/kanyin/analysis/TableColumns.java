package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** The columns of a table, told by the white between them: cells may stand close to each other. */
final class TableColumns {
  /** A gutter is at least so wide, in ems. */
  private static final double WIDTH = 0.5;

  /** Cells that span columns may cross it in so many of the rows. */
  private static final double CROSSED = 0.15;

  /** What stands in fewer of the rows, or in one alone, is no column. */
  private static final double FILLED = 0.4;

  /** So many columns that are filled in as many rows, give or take such a share, need fewer. */
  private static final int SEVERAL = 3;

  private static final double ALIKE = 0.1;
  private static final double FILLED_ALIKE = 0.15;

  /** Glyphs with less space between them, in ems, are not separated. */
  private static final double APART = 0.12;

  /** Two columns about equally near, give or take so many ems: the left one. */
  private static final double EVEN = 0.75;

  /** From here to there, in points from the page's left. */
  private record Span(double left, double right) {}

  private final List<Placed> rows;
  private final double em;
  private final int from;
  private final Map<Span, Long> candidates = new LinkedHashMap<>();
  private final List<Span> columns = new ArrayList<>();

  /** A row and how far it would have to go to the right to stand over the first page's rows. */
  private record Placed(PageRow row, double aside) {
    double left(Glyph g) {
      return TextLine.cellLeft(g) + aside;
    }

    double right(Glyph g) {
      return g.right() + aside;
    }
  }

  TableColumns(List<PageRow> rows) {
    this(rows, List.of(), 0);
  }

  /**
   * @param others rows of the next page that are of the same table
   * @param aside how far these have to go to the right to stand under the first
   */
  TableColumns(List<PageRow> rows, List<PageRow> others, double aside) {
    List<Placed> all = new ArrayList<>();
    rows.forEach(r -> all.add(new Placed(r, 0)));
    others.forEach(r -> all.add(new Placed(r, aside)));
    this.rows = all;
    em = rows.get(0).size();
    double least = Double.MAX_VALUE;
    double most = 0;
    for (Placed p : all) {
      least = Math.min(least, p.row().parts().get(0).line().left() + p.aside());
      for (PageRow.Part part : p.row().parts()) {
        most = Math.max(most, part.line().right() + p.aside());
      }
    }
    from = (int) Math.floor(least);
    find(new int[(int) Math.ceil(most) - from + 2]);
  }

  private void find(int[] crossed) {
    for (Placed row : rows) {
      boolean[] ink = new boolean[crossed.length];
      for (Glyph g : glyphs(row.row())) {
        int to = Math.min(ink.length - 1, (int) Math.ceil(row.right(g)) - from - 1);
        for (int x = Math.max(0, (int) Math.floor(row.left(g)) - from); x <= to; x++) {
          ink[x] = true;
        }
      }
      for (int x = 0; x < ink.length; x++) {
        crossed[x] += ink[x] ? 1 : 0;
      }
    }
    int start = -1;
    int last = -1;
    for (int x = 0; x < crossed.length; x++) {
      if (crossed[x] > CROSSED * rows.size()) {
        if (start >= 0 && x - last > WIDTH * em) {
          column(start, last);
          start = x;
        }
        start = start < 0 ? x : start;
        last = x;
      }
    }
    if (start >= 0) {
      column(start, last);
    }
    candidates.forEach(
        (span, filled) -> {
          if (isColumn(filled)) {
            columns.add(span);
          }
        });
  }

  private void column(int first, int last) {
    Span span = new Span(from + first, from + last + 1.0);
    long filled =
        rows.stream()
            .filter(
                r ->
                    glyphs(r.row()).stream()
                        .anyMatch(g -> r.left(g) < span.right && r.right(g) > span.left))
            .count();
    candidates.put(span, filled);
  }

  /**
   * Where one column's cells take several lines, the others are empty in most: several that are
   * filled alike are columns all the same.
   */
  private boolean isColumn(long filled) {
    long alike =
        candidates.values().stream().filter(f -> Math.abs(f - filled) <= ALIKE * filled).count();
    double least = alike >= SEVERAL ? FILLED_ALIKE : FILLED;
    return filled > 1 && filled >= least * rows.size();
  }

  private static List<Glyph> glyphs(PageRow row) {
    List<Glyph> glyphs = new ArrayList<>();
    row.parts()
        .forEach(p -> p.line().glyphs().stream().filter(g -> !g.isBlank()).forEach(glyphs::add));
    glyphs.sort(TextLine.ACROSS);
    return glyphs;
  }

  /**
   * The rows' words column by column, each from the top down; none where there is but one column.
   */
  List<List<PageRow.Part>> columns() {
    if (columns.size() < 2) {
      return List.of();
    }
    List<List<PageRow.Part>> parts = new ArrayList<>();
    columns.forEach(c -> parts.add(new ArrayList<>()));
    for (Placed placed : rows) {
      PageRow row = placed.row();
      for (List<Glyph> run : runs(placed)) {
        PageRow.Part like = row.parts().get(0);
        TextLine line = new TextLine(row.baseline(), row.size(), like.line().font(), run);
        double middle = (line.left() + line.right()) / 2 + placed.aside();
        parts.get(nearest(middle)).add(new PageRow.Part(line, like.page(), like.number()));
      }
    }
    return parts;
  }

  /** The row's glyphs, separated where there is space and a gutter. */
  private List<List<Glyph>> runs(Placed row) {
    List<List<Glyph>> runs = new ArrayList<>();
    List<Glyph> blanks = blanks(row.row());
    Glyph last = null;
    for (Glyph g : glyphs(row.row())) {
      boolean separated =
          last == null
              || (row.left(g) - row.right(last) > APART * g.size()
                  && isGutter(row.right(last), row.left(g)));
      if (separated) {
        runs.add(new ArrayList<>());
      } else {
        runs.get(runs.size() - 1).addAll(between(blanks, last, g));
      }
      runs.get(runs.size() - 1).add(g);
      last = g;
    }
    return runs;
  }

  private static List<Glyph> blanks(PageRow row) {
    return row.parts().stream()
        .flatMap(p -> p.line().glyphs().stream())
        .filter(Glyph::isBlank)
        .sorted(TextLine.ACROSS)
        .toList();
  }

  /** The blanks that are drawn between two glyphs of one cell. */
  private static List<Glyph> between(List<Glyph> blanks, Glyph before, Glyph after) {
    return blanks.stream().filter(b -> b.x() >= before.x() && b.x() <= after.x()).toList();
  }

  /** Whether a column ends and another begins between these. */
  private boolean isGutter(double end, double begin) {
    for (int i = 1; i < columns.size(); i++) {
      if (columns.get(i - 1).right < begin && columns.get(i).left > end) {
        return true;
      }
    }
    return false;
  }

  private int nearest(double middle) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      Span c = columns.get(i);
      if (middle >= c.left && middle <= c.right) {
        return i;
      }
      double away = Math.min(Math.abs(middle - c.left), Math.abs(middle - c.right));
      if (away < least - EVEN * em) {
        least = away;
        best = i;
      }
    }
    return best;
  }
}
