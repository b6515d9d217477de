package org.kanyin.check.rules.press;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.kanyin.base.InkSpec;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.PdfPage;

/** Colour that ends at the trim edge: where the cut is off by a little, white paper shows. */
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
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(page -> onPage(page).stream());
  }

  /** All sides of a page at once, at the first object that ends there. */
  private static Optional<Violation> onPage(PdfPage page) {
    Set<String> sides = new LinkedHashSet<>();
    Optional<Box> first = Optional.empty();
    for (InkedObject ground : InkedObject.grounds(page)) {
      if (ground.laysInk() && isWithin(ground.box(), page.trim())) {
        List<String> bare = bare(ground.box(), page);
        sides.addAll(bare);
        first = first.isEmpty() && !bare.isEmpty() ? Optional.of(ground.box()) : first;
      }
    }
    return first.map(
        box ->
            Violation.of("K076", FaultLocation.box(page.number(), box), String.join("、", sides)));
  }

  /** More than the touching of edges: marks beyond the trim are no part of the page. */
  private static boolean isWithin(Box painted, Box trim) {
    return painted.within(trim.grown(-NEAR)).isPresent();
  }

  private static List<String> bare(Box painted, PdfPage page) {
    return SIDES.stream().filter(side -> isBare(side, painted, page)).map(Side::name).toList();
  }

  /** Whether the colour reaches the trim on that side and does not run on far enough. */
  private static boolean isBare(Side side, Box painted, PdfPage page) {
    boolean reaches = side.beyond(painted, page.trim()) > -NEAR;
    boolean bleeds = side.beyond(painted, page.trim()) >= InkSpec.BLEED - EXACT;
    boolean kept = side.beyond(page.bleed(), page.trim()) >= InkSpec.BLEED - EXACT;
    return reaches && !(bleeds && kept);
  }
}
