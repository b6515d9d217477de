package org.kanyin.check.rules.file;

import java.util.List;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfAction;

/** What the file would do by itself: scripts, programs, forms sent. */
public final class AutomaticActionRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K060");
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    for (PdfAction a : context.pdf().actions()) {
      FaultLocation spot = a.page() == 0 ? FaultLocation.DOCUMENT : FaultLocation.page(a.page());
      faults.add("K060", spot.saying(a.detail()), kind(a.kind()));
    }
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
