package org.kanyin.check.rules.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Length;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/** One size for all pages, and boxes that lie within one another (PDF 32000-1, 14.11.2). */
public final class PageSizes implements Rule {
  /** Points. */
  private static final double EXACT = 1.0;

  @Override
  public List<String> codes() {
    return List.of("K054", "K055");
  }

  /** What is measured from a page's edges: on a page with other edges it says nothing more. */
  public static final Set<String> LAYOUT =
      Set.of("K002", "K003", "K004", "K005", "K012", "K035", "K038", "K039");

  /** Pages of another size than most, or with boxes that are wrong. */
  public static Set<Integer> odd(Pdf pdf) {
    String usual = usual(pdf);
    return pdf.pages().stream()
        .filter(p -> !size(p).equals(usual) || !trouble(p).isEmpty())
        .map(PdfPage::number)
        .collect(Collectors.toSet());
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    String usual = usual(s.pdf());
    for (PdfPage page : s.pdf().pages()) {
      // A page that is turned has its sides exchanged, and that is said below.
      if (!size(page).equals(usual) && page.rotation() % 180 == 0) {
        faults.add("K054", FaultLocation.page(page.number()), size(page), usual);
      }
      String trouble = trouble(page);
      if (!trouble.isEmpty()) {
        faults.add("K055", FaultLocation.page(page.number()), trouble);
      }
    }
  }

  private static String usual(Pdf pdf) {
    Map<String, Integer> sizes = new HashMap<>();
    pdf.pages().forEach(p -> sizes.merge(size(p), 1, Integer::sum));
    return sizes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String size(PdfPage page) {
    return millimetres(page.trim().width()) + "×" + millimetres(page.trim().height());
  }

  private static long millimetres(double points) {
    return Math.round(Length.toMillimetres(points));
  }

  private static String trouble(PdfPage page) {
    if (!page.media().holds(page.trim(), EXACT)) {
      return "裁切框（TrimBox）超出了纸张框（MediaBox）";
    }
    if (!page.bleed().holds(page.trim(), EXACT)) {
      return "出血框（BleedBox）比裁切框（TrimBox）小";
    }
    if (page.rotation() != 0) {
      return "页面带有 " + page.rotation() + " 度旋转，拼版时会转错";
    }
    if (page.userUnit() != 1) {
      return "页面单位被放大了 " + page.userUnit() + " 倍，有的制版程序不认";
    }
    if (page.trimStated() && !page.box().holds(page.trim(), EXACT)) {
      return "显示框（CropBox）比裁切框（TrimBox）小，有的程序只印显示框里的";
    }
    return !page.trimStated() && !page.box().holds(page.media(), EXACT)
        ? "显示框（CropBox）小于纸张框（MediaBox），又没有给裁切框（TrimBox），印厂不知道该裁到哪里"
        : "";
  }
}
