package org.kanyin.check.rules.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.kanyin.base.InkSpec;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PdfPage;

/** Colour that ends at the knife's line: wherever the knife strays, paper shows. */
public final class BleedRule implements Rule {
  /** Points: rounding of boxes. */
  private static final double EXACT = 0.3;

  /** Points: what ends this near to the trim is cut at it. */
  private static final double NEAR = 0.5;

  /** A side of a box; {@code sign} turns it so that outwards is greater. */
  private record Side(String name, ToDoubleFunction<Box> at, int sign) {
    /** How far a box reaches beyond another on this side; less than nothing where it does not. */
    double beyond(Box box, Box other) {
      return sign * (at.applyAsDouble(box) - at.applyAsDouble(other));
    }
  }

  private static final List<Side> SIDES =
      List.of(
          new Side("上", Box::top, -1),
          new Side("下", Box::bottom, 1),
          new Side("左", Box::left, -1),
          new Side("右", Box::right, 1));

  @Override
  public List<String> codes() {
    return List.of("K076");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (PdfPage page : s.pdf().pages()) {
      Set<String> sides = new LinkedHashSet<>();
      List<Box> boxes = new ArrayList<>();
      for (InkedObject paint : InkedObject.grounds(page)) {
        if (paint.laysInk() && within(paint.box(), page.trim()).isPresent()) {
          List<String> bare = bare(paint.box(), page);
          sides.addAll(bare);
          if (!bare.isEmpty()) {
            boxes.add(paint.box());
          }
        }
      }
      if (!boxes.isEmpty()) {
        String where = String.join("、", sides);
        faults.add("K076", FaultLocation.box(page.number(), boxes.get(0)), where);
      }
    }
  }

  /** More than the touching of edges: marks beyond the trim are no part of the page. */
  private static Optional<Box> within(Box paint, Box trim) {
    return paint.within(trim.grown(-NEAR));
  }

  private static List<String> bare(Box paint, PdfPage page) {
    List<String> names = new ArrayList<>();
    for (Side side : SIDES) {
      boolean reaches = side.beyond(paint, page.trim()) > -NEAR;
      boolean painted = side.beyond(paint, page.trim()) >= InkSpec.BLEED - EXACT;
      boolean kept = side.beyond(page.bleed(), page.trim()) >= InkSpec.BLEED - EXACT;
      if (reaches && !(painted && kept)) {
        names.add(side.name());
      }
    }
    return names;
  }
}
