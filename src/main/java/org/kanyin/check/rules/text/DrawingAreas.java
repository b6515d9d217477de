package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/** Where a page has drawings: many shapes close together. */
final class DrawingAreas {
  private static final int FEW = 6;

  /** Shapes nearer than this belong together, points. */
  private static final double NEAR = 12;

  private final List<Box> drawings = new ArrayList<>();

  DrawingAreas(PdfPage page) {
    List<List<Box>> groups = new ArrayList<>();
    page.images().forEach(i -> drawings.add(i.box()));
    for (PaintedPath s : page.shapes()) {
      Box wide =
          new Box(
              s.box().left() - NEAR,
              s.box().top() - NEAR,
              s.box().right() + NEAR,
              s.box().bottom() + NEAR);
      List<Box> joined = new ArrayList<>(List.of(wide));
      groups.removeIf(
          g -> {
            boolean touches = g.stream().anyMatch(wide::meets);
            if (touches) {
              joined.addAll(g);
            }
            return touches;
          });
      groups.add(joined);
    }
    for (List<Box> g : groups) {
      if (g.size() >= FEW) {
        drawings.add(g.stream().reduce(Box::with).orElseThrow());
      }
    }
  }

  /** The drawing that a line stands in. */
  Optional<Box> around(TextLine line) {
    return drawings.stream().filter(d -> d.holds(line.box(), 2)).findFirst();
  }
}
