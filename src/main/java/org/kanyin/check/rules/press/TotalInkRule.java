package org.kanyin.check.rules.press;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfPage;

/**
 * More ink on one spot than paper takes. Computed from the colours as they are set: each by itself,
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
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(page -> onPage(page).stream());
  }

  /** The worst of a page. */
  private static Optional<Violation> onPage(PdfPage page) {
    List<InkedObject> grounds =
        InkedObject.grounds(page).stream()
            .filter(o -> o.ink() > 0)
            .sorted(Comparator.comparingDouble(InkedObject::ink).reversed())
            .limit(GROUNDS)
            .toList();
    InkedObject worst = null;
    double most = MOST + ROUNDING;
    for (InkedObject object : InkedObject.of(page)) {
      double ink = object.colour().overprint() ? together(object, grounds, most) : object.ink();
      if (ink > most) {
        worst = object;
        most = ink;
      }
    }
    long percent = Math.round(100 * most);
    return Optional.ofNullable(worst)
        .map(
            o ->
                Violation.of("K078", FaultLocation.box(page.number(), o.box()), o.what(), percent));
  }

  /** With the ground that adds most to it; only if that can be more than what is known already. */
  private static double together(InkedObject object, List<InkedObject> grounds, double known) {
    double most = object.ink();
    Map<String, Double> own = Separation.of(object.colour());
    for (InkedObject ground : grounds) {
      if (object.ink() + ground.ink() <= known) {
        break;
      }
      if (ground != object && ground.box().meets(object.box())) {
        Set<String> kept = new HashSet<>(Separation.of(ground.colour()).keySet());
        kept.removeAll(own.keySet());
        double left =
            ground.colour().components().isEmpty()
                ? ground.ink()
                : kept.stream().mapToDouble(Separation.of(ground.colour())::get).sum();
        most = Math.max(most, object.ink() + left);
      }
    }
    return most;
  }
}
