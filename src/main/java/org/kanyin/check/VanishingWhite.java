package org.kanyin.check;

import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.PdfPage;

/** White that overprints: it lays no ink and takes none away, so nothing of it is printed. */
final class VanishingWhite implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K080");
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (PdfPage page : s.pdf().pages()) {
      Optional<Paint> first =
          Paint.of(page).stream().filter(VanishingWhite::vanishes).findFirst();
      first.ifPresent(p -> faults.add("K080", Spot.box(page.number(), p.box()), p.what()));
    }
  }

  /** What is in RGB covers all plates before it is separated, whatever is set. */
  private static boolean vanishes(Paint paint) {
    return paint.colour().overprint()
        && !paint.laysInk()
        && !Separation.isRgb(paint.colour());
  }
}
