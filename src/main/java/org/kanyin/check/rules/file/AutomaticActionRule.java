package org.kanyin.check.rules.file;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfAction;

/** What the file would do by itself: scripts, programs, forms sent. */
public final class AutomaticActionRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K060");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().actions().stream()
        .map(a -> Violation.of("K060", location(a).saying(a.detail()), kind(a.kind())));
  }

  private static FaultLocation location(PdfAction action) {
    return action.page() == 0 ? FaultLocation.DOCUMENT : FaultLocation.page(action.page());
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "JavaScript", "JS" -> "脚本（JavaScript）";
      case "Launch" -> "启动别的程序";
      case "SubmitForm" -> "把表单发往网上";
      case "ImportData" -> "从外面取数据";
      case "GoToR", "GoToE" -> "打开别的文件";
      case "URI" -> "打开本机文件或脚本";
      default -> "自动动作（" + kind + "）";
    };
  }
}
