package org.kanyin.inspect.page;

import java.util.List;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * The text of a page that a viewer shows on its side or head, turned back so that it can be read.
 * Its places are then those of the page as it was set, not as it is shown.
 */
final class UprightText {
  private static final double MOST = 0.8;
  private static final double LEVEL = 1;

  /** Of a page that is not shown turned so much: its head and folio too. */
  private static final double ALL = 0.99;

  /** Fewer characters may be a caption or a spine that is to be read from the side. */
  private static final int FEW = 10;

  private UprightText() {}

  /** By how much nearly all of the text of a turned page is turned; 0 where it is not. */
  static int angle(List<Glyph> glyphs, PageTransform transform) {
    boolean shownTurned = transform.rotation() != 0;
    // A head or folio that stands upright says how the page does: a table on it may be turned.
    if (!shownTurned && glyphs.stream().anyMatch(g -> g.artifact() && !g.isBlank() && isAt(g, 0))) {
      return 0;
    }
    double enough = (shownTurned ? MOST : ALL) * glyphs.size();
    for (int angle : List.of(-90, 90, 180)) {
      long turned = glyphs.stream().filter(g -> isAt(g, angle)).count();
      if (turned > enough && (shownTurned || turned > FEW)) {
        return angle;
      }
    }
    return 0;
  }

  /** What is turned by that angle, turned back. */
  static List<Glyph> of(List<Glyph> glyphs, int angle, PageTransform transform) {
    return angle == 0
        ? glyphs
        : glyphs.stream()
            .filter(g -> isAt(g, angle))
            .map(g -> turned(g, angle, transform))
            .toList();
  }

  private static boolean isAt(Glyph g, int angle) {
    return Math.abs(Math.IEEEremainder(g.angle() - angle, 360)) < LEVEL;
  }

  private static Glyph turned(Glyph g, int angle, PageTransform transform) {
    double x =
        switch (angle) {
          case -90 -> g.baseline();
          case 90 -> transform.height() - g.baseline();
          default -> transform.width() - g.x();
        };
    double baseline =
        switch (angle) {
          case -90 -> transform.width() - g.x();
          case 90 -> g.x();
          default -> transform.height() - g.baseline();
        };
    double aside =
        PdfPage.aside(transform.width(), transform.height(), transform.rotation(), angle);
    return g.uprightAt(x - aside, baseline + aside);
  }
}
