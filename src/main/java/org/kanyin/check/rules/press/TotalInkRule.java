package org.kanyin.check.rules.press;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfPage;

/**
 * More ink on one spot than paper takes. Reckoned from the colours as they are set: each by itself,
 * pictures in CMYK by their pixels, and what overprints together with the heaviest ground it meets.
 * What is in RGB the print shop separates, and keeps the limit itself.
 */
public final class TotalInkRule implements Rule {
  /** Full inks: 300 %, as printers ask for offset on uncoated paper. */
  private static final double MOST = 3.0;

  /** Per cent are whole numbers. */
  private static final double ROUNDING = 0.005;

  /** So many grounds of a page are looked at, the heaviest first. */
  private static final int GROUNDS = 50;

  @Override
  public List<String> codes() {
    return List.of("K078");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    for (PdfPage page : context.pdf().pages()) {
      List<InkedObject> grounds =
          InkedObject.grounds(page).stream()
              .filter(p -> p.ink() > 0)
              .sorted(Comparator.comparingDouble(InkedObject::ink).reversed())
              .limit(GROUNDS)
              .toList();
      InkedObject worst = null;
      double most = MOST + ROUNDING;
      for (InkedObject paint : InkedObject.of(page)) {
        double ink = paint.colour().overprint() ? together(paint, grounds, most) : paint.ink();
        if (ink > most) {
          worst = paint;
          most = ink;
        }
      }
      if (worst != null) {
        faults.add(
            "K078",
            FaultLocation.box(page.number(), worst.box()),
            worst.what(),
            Math.round(100 * most));
      }
    }
  }

  /** With the ground that adds most to it; only if that can be more than what is known already. */
  private static double together(InkedObject paint, List<InkedObject> grounds, double known) {
    double most = paint.ink();
    Map<String, Double> own = Separation.of(paint.colour());
    for (InkedObject ground : grounds) {
      if (paint.ink() + ground.ink() <= known) {
        break;
      }
      if (ground != paint && ground.box().meets(paint.box())) {
        Set<String> kept = new HashSet<>(Separation.of(ground.colour()).keySet());
        kept.removeAll(own.keySet());
        double left =
            ground.colour().components().isEmpty()
                ? ground.ink()
                : kept.stream().mapToDouble(Separation.of(ground.colour())::get).sum();
        most = Math.max(most, paint.ink() + left);
      }
    }
    return most;
  }
}
