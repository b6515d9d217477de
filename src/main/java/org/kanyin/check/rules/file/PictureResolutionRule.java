package org.kanyin.check.rules.file;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/** Pictures too coarse at the size they are shown. */
public final class PictureResolutionRule implements Rule {
  /** Pixels to the inch. */
  private static final double LEAST = 300;

  /** Rounding of sizes: 299.6 is 300. */
  private static final double ROUNDING = 0.99;

  /** Points: smaller ones are ornaments. */
  private static final double SMALL = 8;

  @Override
  public List<String> codes() {
    return List.of("K052");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream()
        .flatMap(
            page ->
                page.images().stream()
                    .filter(PictureResolutionRule::isCoarse)
                    .map(image -> violation(page, image)));
  }

  private static boolean isCoarse(PdfImage image) {
    boolean small = image.box().width() < SMALL || image.box().height() < SMALL;
    return !small && image.dpi() < LEAST * ROUNDING;
  }

  private static Violation violation(PdfPage page, PdfImage image) {
    return Violation.of(
        "K052",
        FaultLocation.box(page.number(), image.box()),
        image.width(),
        image.height(),
        LengthText.millimetres(image.box().width()),
        LengthText.millimetres(image.box().height()),
        Math.round(image.dpi()));
  }
}
