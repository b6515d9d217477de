package org.kanyin.check.rules.file;

import java.util.List;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfAnnotation;
import org.kanyin.inspect.model.PdfPage;

/** Notes left in the file; links are no fault, no printer prints them. */
public final class Annotations implements Rule {
  /** A window that another annotation opens: reported with that one. */
  private static final String POPUP = "Popup";

  @Override
  public List<String> codes() {
    return List.of("K057");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (PdfPage page : s.pdf().pages()) {
      for (PdfAnnotation a : page.annotations()) {
        if (!a.isLink() && !a.kind().equals(POPUP)) {
          String said =
              a.text().isBlank() ? "" : "：“" + PrintedText.brief(a.text().strip(), 30) + "”";
          faults.add("K057", FaultLocation.box(page.number(), a.box()), kind(a.kind()), said);
        }
      }
    }
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "Text" -> "批注";
      case "FreeText" -> "文字框";
      case "Highlight", "Underline", "StrikeOut", "Squiggly" -> "划线";
      case "Stamp" -> "图章";
      case "Ink", "Line", "Square", "Circle", "Polygon", "PolyLine" -> "手画的记号";
      case "Widget" -> "表单";
      case "FileAttachment" -> "附件";
      case "Movie", "Sound", "Screen", "RichMedia", "3D" -> "影音";
      default -> "注释（" + kind + "）";
    };
  }
}
