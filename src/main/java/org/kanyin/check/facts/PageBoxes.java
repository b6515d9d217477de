package org.kanyin.check.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.base.Length;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;

/**
 * Size and boxes of a file's pages (PDF 32000-1, 14.11.2).
 *
 * @param usualSize the finished size of most pages, as {@link #size} writes it; empty for no pages
 * @param irregular pages of another size, or with a box that is wrong; counted from 1
 */
public record PageBoxes(String usualSize, Set<Integer> irregular) {
  /** Points: rounding of boxes. */
  private static final double EXACT = 1.0;

  public PageBoxes {
    irregular = Set.copyOf(irregular);
  }

  /** What may be wrong with a page's boxes. */
  public enum Defect {
    TRIM_BEYOND_MEDIA,
    BLEED_WITHIN_TRIM,
    ROTATED,
    SCALED,
    CROP_WITHIN_TRIM,
    CROPPED_WITHOUT_TRIM
  }

  public static PageBoxes of(Pdf pdf) {
    String usual = usual(pdf);
    return new PageBoxes(
        usual,
        pdf.pages().stream()
            .filter(p -> !size(p).equals(usual) || defect(p).isPresent())
            .map(PdfPage::number)
            .collect(Collectors.toSet()));
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

  /** The finished size in whole millimetres: {@code 210×285}. */
  public static String size(PdfPage page) {
    return millimetres(page.trim().width()) + "×" + millimetres(page.trim().height());
  }

  private static long millimetres(double points) {
    return Math.round(Length.toMillimetres(points));
  }

  /** The first thing wrong with a page's boxes. */
  public static Optional<Defect> defect(PdfPage page) {
    if (!page.media().holds(page.trim(), EXACT)) {
      return Optional.of(Defect.TRIM_BEYOND_MEDIA);
    }
    if (!page.bleed().holds(page.trim(), EXACT)) {
      return Optional.of(Defect.BLEED_WITHIN_TRIM);
    }
    if (page.rotation() != 0) {
      return Optional.of(Defect.ROTATED);
    }
    if (page.userUnit() != 1) {
      return Optional.of(Defect.SCALED);
    }
    if (page.trimStated()) {
      return page.box().holds(page.trim(), EXACT)
          ? Optional.empty()
          : Optional.of(Defect.CROP_WITHIN_TRIM);
    }
    return page.box().holds(page.media(), EXACT)
        ? Optional.empty()
        : Optional.of(Defect.CROPPED_WITHOUT_TRIM);
  }
}
