package org.kanyin.check.rules.text;

import java.util.List;
import java.util.Optional;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfFont;
import org.kanyin.inspect.model.PdfPage;

/** Fonts that are not in the file: the printer's machine will put another in their place. */
public final class FontsRule implements Rule {
  @Override
  public List<String> codes() {
    return List.of("K050");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (int i = 0; i < s.pdf().fonts().size(); i++) {
      PdfFont font = s.pdf().font(i);
      if (!font.embedded()) {
        first(s, i).ifPresent(spot -> faults.add("K050", spot, font.name()));
      }
    }
  }

  /** The first page that shows it. */
  private static Optional<FaultLocation> first(CheckContext s, int font) {
    for (PdfPage page : s.pdf().pages()) {
      List<Glyph> in =
          page.glyphs().stream()
              .filter(g -> g.font() == font && g.shown() && !g.isBlank())
              .toList();
      if (!in.isEmpty()) {
        String text = PrintedText.brief(PrintedText.of(in), 20);
        return Optional.of(
            new FaultLocation(page.number(), FaultLocation.marks(page.number(), in), text, "", in));
      }
    }
    return Optional.empty();
  }
}
