package org.kanyin.check.rules.text;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfPage;

/**
 * Text that is in the file and will not be on the paper: white, not painted, painted over, in a
 * layer switched off.
 */
public final class HiddenText implements Rule {
  private static final int BRIEF = 40;

  @Override
  public List<String> codes() {
    return List.of("K063");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
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

  private static void report(PdfPage page, List<Glyph> hidden, String why, FaultCollector faults) {
    if (!hidden.isEmpty()) {
      String text = PrintedText.solid(PrintedText.of(hidden));
      FaultLocation spot =
          new FaultLocation(
              page.number(), FaultLocation.marks(page.number(), hidden), text, "", hidden);
      faults.add("K063", spot, hidden.size(), why, PrintedText.brief(text, BRIEF));
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
            .filter(x -> x.kind() == PaintedPath.Kind.FILL && !x.colour().isWhite())
            .map(PaintedPath::box);
    return Stream.concat(fills, page.images().stream().map(PdfImage::box));
  }
}
