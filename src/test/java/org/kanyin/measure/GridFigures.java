package org.kanyin.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The body's lines on one grid through the whole issue (composition rule 17). */
final class GridFigures {
  private static final double EXACT = 0.05;

  final Figure grid = Figure.share("body baselines on one grid through the issue", "100 %");
  final double pitch;

  GridFigures(List<Placed> placed, double bodySize) {
    List<Row> rows =
        placed.stream()
            .filter(p -> p.block().isBody())
            .flatMap(p -> p.rows().stream())
            .filter(r -> Math.abs(r.line().size() - bodySize) < EXACT)
            .toList();
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      PrintedLine a = rows.get(i - 1).line();
      PrintedLine b = rows.get(i).line();
      if (a.page() == b.page() && b.baseline() > a.baseline()) {
        steps.add(b.baseline() - a.baseline());
      }
    }
    pitch = PrintedLine.most(steps);
    double origin = PrintedLine.most(rows.stream().map(r -> r.line().baseline() % pitch).toList());
    if (Double.isNaN(pitch)) {
      return;
    }
    for (Row row : rows) {
      double off = Math.IEEEremainder(row.line().baseline() - origin, pitch);
      grid.count(Math.abs(off) <= EXACT, row, String.format(Locale.ROOT, "%+.3f pt", off));
    }
  }
}
