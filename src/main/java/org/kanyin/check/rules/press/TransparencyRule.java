package org.kanyin.check.rules.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.Transparency;

/** Transparency, which old platemakers flatten each in their own way. */
public final class TransparencyRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K058");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(TransparencyRule::onPage);
  }

  /** The first of each kind. */
  private static Stream<Violation> onPage(PdfPage page) {
    Map<String, Transparency> kinds = new LinkedHashMap<>();
    page.transparencies().forEach(t -> kinds.putIfAbsent(t.kind(), t));
    return kinds.values().stream()
        .map(t -> Violation.of("K058", FaultLocation.box(page.number(), t.box()), kind(t.kind())));
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "opacity" -> "半透明";
      case "blend" -> "混合模式";
      default -> "透明蒙版";
    };
  }
}
