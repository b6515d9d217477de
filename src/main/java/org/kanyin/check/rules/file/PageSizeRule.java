package org.kanyin.check.rules.file;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.facts.PageBoxes;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfPage;

/** One size for all pages, and boxes that lie within one another (PDF 32000-1, 14.11.2). */
public final class PageSizeRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K054", "K055", "K111");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    String usual = context.pageBoxes().usualSize();
    List<PdfPage> turned =
        context.isForeign()
            ? context.pdf().pages().stream().filter(p -> isTurned(p, usual)).toList()
            : List.of();
    Stream<Violation> lying =
        turned.stream()
            .limit(1)
            .map(p -> Violation.of("K111", FaultLocation.DOCUMENT, turned.size(), p.number()));
    return Stream.concat(
        context.pdf().pages().stream()
            .flatMap(
                page ->
                    onPage(page, usual)
                        .filter(v -> !v.code().equals("K054") || !turned.contains(page))),
        lying);
  }

  /** A page as large as the others, lying on its side: tables are set so. */
  private static boolean isTurned(PdfPage page, String usual) {
    String[] sides = PageBoxes.size(page).split("×", -1);
    return !sides[0].equals(sides[1]) && usual.equals(sides[1] + "×" + sides[0]);
  }

  private static Stream<Violation> onPage(PdfPage page, String usual) {
    String size = PageBoxes.size(page);
    FaultLocation here = FaultLocation.page(page.number());
    // A page that is turned, or whose box is wrong, is said to be so below.
    Stream<Violation> otherSize =
        !size.equals(usual)
                && PageBoxes.defect(page).filter(d -> d != PageBoxes.Defect.SCALED).isEmpty()
            ? Stream.of(Violation.of("K054", here, size, usual))
            : Stream.empty();
    Stream<Violation> wrongBox =
        PageBoxes.defect(page).stream().map(d -> Violation.of("K055", here, sentence(d, page)));
    return Stream.concat(otherSize, wrongBox);
  }

  private static String sentence(PageBoxes.Defect defect, PdfPage page) {
    return switch (defect) {
      case TRIM_BEYOND_MEDIA -> "裁切框（TrimBox）超出了纸张框（MediaBox）";
      case BLEED_WITHIN_TRIM -> "出血框（BleedBox）比裁切框（TrimBox）小";
      case ROTATED -> "页面带有 " + page.rotation() + " 度旋转，拼版时会转错";
      case SCALED -> "页面单位被放大了 " + page.userUnit() + " 倍，有的制版程序不认";
      case CROP_WITHIN_TRIM -> "显示框（CropBox）比裁切框（TrimBox）小，有的程序只印显示框里的";
      case CROPPED_WITHOUT_TRIM -> "显示框（CropBox）小于纸张框（MediaBox），又没有给裁切框（TrimBox），印厂不知道该裁到哪里";
    };
  }
}
