package org.kanyin.check.rules.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;

/** Rules so thin that a platesetter draws them at one dot's width, or not at all. */
public final class HairlineRule implements Rule {
  /** Points: thinner ones an office printer leaves out. */
  private static final double THINNEST = 0.15;

  /** Points: thinner ones a print shop does not promise to hold. */
  private static final double THINNEST_ON_PLATES = 0.25;

  /** Points. */
  private static final double ROUNDING = 0.005;

  /** Points: shorter ones are strokes of a drawing. */
  private static final double SHORT = 8;

  @Override
  public List<String> codes() {
    return List.of("K061");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    boolean press = context.isFor(Profile.PRESS);
    return context.pdf().pages().stream().flatMap(page -> onPage(page, press).stream());
  }

  private static Optional<Violation> onPage(PdfPage page, boolean press) {
    double thinnest = press ? THINNEST_ON_PLATES : THINNEST;
    List<PaintedPath> thin =
        page.shapes().stream()
            .filter(x -> x.kind() == PaintedPath.Kind.STROKE || (press && isBar(x)))
            .filter(x -> x.thickness() < thinnest - ROUNDING)
            .filter(x -> !x.colour().isWhite())
            .toList();
    return thin.stream()
        .findFirst()
        .map(
            first ->
                Violation.of(
                    "K061",
                    FaultLocation.box(page.number(), first.box()),
                    thin.size(),
                    String.format(Locale.ROOT, "%.2f", first.thickness()),
                    thinnest));
  }

  /** A rule may be drawn as a bar; what has no extent at all draws nothing. */
  private static boolean isBar(PaintedPath x) {
    return x.kind() == PaintedPath.Kind.FILL
        && x.seen().isPresent()
        && x.thickness() > 0
        && Math.max(x.box().width(), x.box().height()) > SHORT;
  }
}
