package org.kanyin.check;

import java.util.List;
import org.kanyin.inspect.PdfPage;

/** Pages that do not say where they are cut. */
final class TrimBoxes implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K075");
  }

  @Override
  public void check(Subject s, Faults faults) {
    List<PdfPage> without = s.pdf().pages().stream().filter(p -> !p.trimStated()).toList();
    if (without.size() == s.pdf().pages().size()) {
      faults.add("K075", Spot.DOCUMENT, "全书各面");
    } else {
      without.forEach(p -> faults.add("K075", Spot.page(p.number()), "这一面"));
    }
  }
}
