package org.kanyin.check.rules.press;

import java.util.List;
import java.util.Optional;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfPage;

/** White that overprints: it lays no ink and takes none away, so nothing of it is printed. */
public final class WhiteOverprintRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K080");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    for (PdfPage page : context.pdf().pages()) {
      Optional<InkedObject> first =
          InkedObject.of(page).stream().filter(WhiteOverprintRule::vanishes).findFirst();
      first.ifPresent(p -> faults.add("K080", FaultLocation.box(page.number(), p.box()), p.what()));
    }
  }

  /** What is in RGB covers all plates before it is separated, whatever is set. */
  private static boolean vanishes(InkedObject paint) {
    return paint.colour().overprint() && !paint.laysInk() && !Separation.isRgb(paint.colour());
  }
}
