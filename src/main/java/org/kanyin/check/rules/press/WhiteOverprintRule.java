package org.kanyin.check.rules.press;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfPage;

/** White that overprints: it lays no ink and takes none away, so nothing of it is printed. */
public final class WhiteOverprintRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K080");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(WhiteOverprintRule::onPage);
  }

  /** The first of a page. */
  private static Stream<Violation> onPage(PdfPage page) {
    return InkedObject.of(page).stream()
        .filter(WhiteOverprintRule::vanishes)
        .limit(1)
        .map(o -> Violation.of("K080", FaultLocation.box(page.number(), o.box()), o.what()));
  }

  /** What is in RGB covers all plates before it is separated, whatever is set. */
  private static boolean vanishes(InkedObject object) {
    return object.colour().overprint() && !object.laysInk() && !Separation.isRgb(object.colour());
  }
}
