package org.kanyin.check.rules.press;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfPage;

/** Pages that do not say where they are cut. */
public final class TrimBoxRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K075");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    List<PdfPage> pages = context.pdf().pages();
    List<PdfPage> without = pages.stream().filter(p -> !p.trimStated()).toList();
    return without.size() == pages.size()
        ? Stream.of(Violation.of("K075", FaultLocation.DOCUMENT, "全书各页"))
        : without.stream().map(p -> Violation.of("K075", FaultLocation.page(p.number()), "这一页"));
  }
}
