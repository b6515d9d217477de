package org.kanyin.check.rules.press;

import java.util.List;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfPage;

/** Pages that do not say where they are cut. */
public final class TrimBoxRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K075");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    List<PdfPage> without = context.pdf().pages().stream().filter(p -> !p.trimStated()).toList();
    if (without.size() == context.pdf().pages().size()) {
      faults.add("K075", FaultLocation.DOCUMENT, "全书各面");
    } else {
      without.forEach(p -> faults.add("K075", FaultLocation.page(p.number()), "这一面"));
    }
  }
}
