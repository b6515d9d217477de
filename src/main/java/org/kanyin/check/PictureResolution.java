package org.kanyin.check;

import java.util.List;
import org.kanyin.inspect.PdfImage;
import org.kanyin.inspect.PdfPage;

/** Pictures too coarse at the size they are shown. */
final class PictureResolution implements Rule {
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
  public void check(Subject s, Faults faults) {
    for (PdfPage page : s.pdf().pages()) {
      for (PdfImage i : page.images()) {
        boolean small = i.box().width() < SMALL || i.box().height() < SMALL;
        if (!small && i.dpi() < LEAST * ROUNDING) {
          faults.add(
              "K052", Spot.box(page.number(), i.box()), i.width(), i.height(),
              Points.millimetres(i.box().width()), Points.millimetres(i.box().height()),
              Math.round(i.dpi()));
        }
      }
    }
  }
}
