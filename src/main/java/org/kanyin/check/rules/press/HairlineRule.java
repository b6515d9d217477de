package org.kanyin.check.rules.press;

import java.util.List;
import java.util.Locale;
import org.kanyin.check.model.Profile;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;

/** Rules so thin that a platesetter draws them at one dot's width, or not at all. */
public final class HairlineRule implements Rule {
  /** Points: thinner ones an office printer leaves out. */
  private static final double THINNEST = 0.15;

  /** Points: thinner ones a print shop does not promise to hold. */
  private static final double THINNEST_ON_PLATES = 0.25;

  private static final double ROUNDING = 0.005;

  /** Points: shorter ones are strokes of a drawing. */
  private static final double RULE = 8;

  @Override
  public List<String> codes() {
    return List.of("K061");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    double thinnest = context.isFor(Profile.PRESS) ? THINNEST_ON_PLATES : THINNEST;
    for (PdfPage page : context.pdf().pages()) {
      List<PaintedPath> thin =
          page.shapes().stream()
              .filter(
                  x ->
                      x.kind() == PaintedPath.Kind.STROKE
                          || (context.isFor(Profile.PRESS) && isRule(x)))
              .filter(x -> x.thickness() < thinnest - ROUNDING)
              .filter(x -> !x.colour().isWhite())
              .toList();
      if (!thin.isEmpty()) {
        PaintedPath first = thin.get(0);
        String width = String.format(Locale.ROOT, "%.2f", first.thickness());
        faults.add(
            "K061", FaultLocation.box(page.number(), first.box()), thin.size(), width, thinnest);
      }
    }
  }

  /** A rule may be drawn as a bar; what has no extent at all draws nothing. */
  private static boolean isRule(PaintedPath x) {
    return x.kind() == PaintedPath.Kind.FILL
        && x.seen().isPresent()
        && x.thickness() > 0
        && Math.max(x.box().width(), x.box().height()) > RULE;
  }
}
