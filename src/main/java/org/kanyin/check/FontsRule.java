package org.kanyin.check;

import java.util.List;
import java.util.Optional;
import org.kanyin.inspect.Glyph;
import org.kanyin.inspect.PdfFont;
import org.kanyin.inspect.PdfPage;

/** Fonts that are not in the file: the printer's machine will put another in their place. */
final class FontsRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K050");
  }

  @Override
  public void check(Subject s, Faults faults) {
    for (int i = 0; i < s.pdf().fonts().size(); i++) {
      PdfFont font = s.pdf().font(i);
      if (!font.embedded()) {
        first(s, i).ifPresent(spot -> faults.add("K050", spot, font.name()));
      }
    }
  }

  /** The first page that shows it. */
  private static Optional<Spot> first(Subject s, int font) {
    for (PdfPage page : s.pdf().pages()) {
      List<Glyph> in =
          page.glyphs().stream().filter(g -> g.font() == font && g.shown() && !g.isBlank()).toList();
      if (!in.isEmpty()) {
        String text = Texts.brief(Texts.of(in), 20);
        return Optional.of(
            new Spot(page.number(), Spot.marks(page.number(), in), text, "", in));
      }
    }
    return Optional.empty();
  }
}
