package org.kanyin.check;

import java.util.List;
import java.util.Locale;
import org.kanyin.inspect.PdfPage;
import org.kanyin.inspect.Shape;

/** Rules so thin that a platesetter draws them at one dot's width, or not at all. */
final class Hairlines implements Rule {
  /** Points: 0.1 mm is 0.28 pt, the thinnest that offset prints safely is put at about half of it. */
  private static final double THINNEST = 0.15;

  @Override
  public List<String> codes() {
    return List.of("K061");
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (PdfPage page : s.pdf().pages()) {
      List<Shape> thin =
          page.shapes().stream()
              .filter(x -> x.kind() == Shape.Kind.STROKE && x.width() < THINNEST)
              .filter(x -> !x.colour().isWhite())
              .toList();
      if (!thin.isEmpty()) {
        Shape first = thin.get(0);
        String width = String.format(Locale.ROOT, "%.2f", first.width());
        faults.add("K061", Spot.box(page.number(), first.box()), thin.size(), width);
      }
    }
  }
}
