package org.kanyin.analysis.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.base.PageSpec;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Pdf;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * Whether a file's pages are those that a style makes. An issue may have been set in another style,
 * with other parameters or by another program: then the style says nothing of these pages.
 */
public final class StatedPages {
  /** Points: rounding of boxes. */
  private static final double SAME_PAGE = 1.5;

  /** Points from the grid. */
  private static final double ON_GRID = 0.6;

  /** Of the lines in body type so many stand where the style has them; damaged pages do not. */
  private static final double MOST = 0.5;

  private StatedPages() {}

  /** What the style says, moved to where the finished page lies on the paper; empty if it lies. */
  public static Optional<PageSpec> of(Pdf pdf, Optional<PageSpec> spec) {
    return spec.flatMap(s -> placed(pdf, s)).filter(s -> isBodyOf(pdf, s));
  }

  private static Optional<PageSpec> placed(Pdf pdf, PageSpec spec) {
    List<Box> alike =
        pdf.pages().stream()
            .map(PdfPage::trim)
            .filter(
                b ->
                    Math.abs(b.width() - spec.width()) < SAME_PAGE
                        && Math.abs(b.height() - spec.height()) < SAME_PAGE)
            .toList();
    return 2 * alike.size() <= pdf.pages().size()
        ? Optional.empty()
        : Optional.of(spec.movedBy(alike.get(0).left(), alike.get(0).top()));
  }

  private static boolean isBodyOf(Pdf pdf, PageSpec spec) {
    List<TextLine> inText = inBodyType(pdf, spec, p -> !p.label().matches("(封面|目录).*"));
    List<TextLine> body = inText.isEmpty() ? inBodyType(pdf, spec, p -> true) : inText;
    long on =
        body.stream()
            .filter(
                l ->
                    Math.abs(Math.IEEEremainder(l.baseline() - spec.firstBaseline(), spec.pitch()))
                        < ON_GRID)
            .count();
    return on > 0 && on >= MOST * body.size();
  }

  /** Covers and contents stand on lines of their own where a file says which pages they are. */
  private static List<TextLine> inBodyType(Pdf pdf, PageSpec spec, Predicate<PdfPage> wanted) {
    return pdf.pages().stream()
        .filter(wanted)
        .flatMap(p -> p.lines().stream())
        .filter(l -> TypeArea.isBodySize(l.size(), spec.bodySize()))
        .toList();
  }
}
