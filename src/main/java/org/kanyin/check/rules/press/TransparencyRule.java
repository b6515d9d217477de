package org.kanyin.check.rules.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.Transparency;

/** Transparency, which old platemakers flatten each in their own way. */
public final class TransparencyRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K058");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    for (PdfPage page : context.pdf().pages()) {
      Map<String, Transparency> kinds = new LinkedHashMap<>();
      page.transparencies().forEach(t -> kinds.putIfAbsent(t.kind(), t));
      kinds
          .values()
          .forEach(
              t -> faults.add("K058", FaultLocation.box(page.number(), t.box()), kind(t.kind())));
    }
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "opacity" -> "半透明";
      case "blend" -> "混合模式";
      default -> "透明蒙版";
    };
  }
}
