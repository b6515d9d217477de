package org.kanyin.check;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.inspect.Box;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.PdfImage;
import org.kanyin.inspect.PdfPage;
import org.kanyin.inspect.Shape;

/**
 * Text that is in the file and will not be on the paper: white, not painted, painted over, in a
 * layer switched off.
 */
final class HiddenText implements Rule {
  private static final int BRIEF = 40;

  @Override
  public List<String> codes() {
    return List.of("K063");
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (PdfPage page : s.pdf().pages()) {
      List<Glyph> text = page.glyphs().stream().filter(g -> !g.isBlank()).toList();
      if (!TextLayerRule.isScan(page)) {
        report(page, with(Glyph.Sight.UNPAINTED, text), "没有着墨", faults);
        report(page, with(Glyph.Sight.COVERED, text), "被色块或图片盖住", faults);
      }
      report(page, text.stream().filter(g -> isWhite(g, page)).toList(), "白色", faults);
    }
  }

  private static List<Glyph> with(Glyph.Sight sight, List<Glyph> text) {
    return text.stream().filter(g -> g.sight() == sight).toList();
  }

  private static void report(PdfPage page, List<Glyph> hidden, String why, Faults faults) {
    if (!hidden.isEmpty()) {
      String text = Texts.solid(Texts.of(hidden));
      Spot spot = new Spot(page.number(), Spot.marks(page.number(), hidden), text, "", hidden);
      faults.add("K063", spot, hidden.size(), why, Texts.brief(text, BRIEF));
    }
  }

  /** Whether a reader of the paper will not see it: it needs no other fault than K063. */
  static boolean isHidden(Glyph g, PdfPage page) {
    return !g.shown() || isWhite(g, page);
  }

  /** White on paper; on a picture or a ground it is meant to be white. */
  private static boolean isWhite(Glyph g, PdfPage page) {
    return g.shown() && g.colour().isWhite() && grounds(page).noneMatch(b -> b.meets(g.box()));
  }

  private static Stream<Box> grounds(PdfPage page) {
    Stream<Box> fills =
        page.shapes().stream()
            .filter(x -> x.kind() == Shape.Kind.FILL && !x.colour().isWhite())
            .map(Shape::box);
    return Stream.concat(fills, page.images().stream().map(PdfImage::box));
  }
}
