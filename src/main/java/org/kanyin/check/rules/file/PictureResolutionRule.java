package org.kanyin.check.rules.file;

import java.util.List;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/** Pictures too coarse at the size they are shown. */
public final class PictureResolutionRule implements Rule {
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
  public void check(CheckContext context, FaultCollector faults) {
    for (PdfPage page : context.pdf().pages()) {
      for (PdfImage i : page.images()) {
        boolean small = i.box().width() < SMALL || i.box().height() < SMALL;
        if (!small && i.dpi() < LEAST * ROUNDING) {
          faults.add(
              "K052",
              FaultLocation.box(page.number(), i.box()),
              i.width(),
              i.height(),
              LengthText.millimetres(i.box().width()),
              LengthText.millimetres(i.box().height()),
              Math.round(i.dpi()));
        }
      }
    }
  }
}
