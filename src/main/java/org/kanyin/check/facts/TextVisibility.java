package org.kanyin.check.facts;

import java.util.stream.Stream;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/** What of a page's text a reader of the paper will see. */
public final class TextVisibility {
  /** A picture that covers so much of a page is a picture of the page. */
  private static final double MOST_OF_A_PAGE = 0.6;

  private TextVisibility() {}

  /** Whether a reader of the paper will not see it. */
  public static boolean isHidden(Glyph g, PdfPage page) {
    return !g.shown() || isWhite(g, page);
  }

  /** White on paper; on a picture or a ground it is meant to be white. */
  public static boolean isWhite(Glyph g, PdfPage page) {
    return g.shown() && g.colour().isWhite() && grounds(page).noneMatch(b -> b.meets(g.box()));
  }

  private static Stream<Box> grounds(PdfPage page) {
    Stream<Box> fills =
        page.shapes().stream()
            .filter(x -> x.kind() == PaintedPath.Kind.FILL && !x.colour().isWhite())
            .map(PaintedPath::box);
    return Stream.concat(fills, page.images().stream().map(PdfImage::box));
  }

  /** A picture of a page, perhaps with its text in a layer that is not painted. */
  public static boolean isScan(PdfPage page) {
    double least = MOST_OF_A_PAGE * page.width() * page.height();
    return page.glyphs().stream().noneMatch(Glyph::shown)
        && page.images().stream().anyMatch(i -> i.box().width() * i.box().height() > least);
  }
}
