package org.kanyin.check.rules.press;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * Black text made of several inks: where the plates do not fall on each other, it has coloured
 * seams.
 */
public final class BlackText implements Rule {
  private static final int BRIEF = 20;

  @Override
  public List<String> codes() {
    return List.of("K079");
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    for (PdfPage page : s.pdf().pages()) {
      List<Glyph> wrong =
          page.glyphs().stream()
              .filter(g -> g.shown() && !g.isBlank() && isMixed(g.colour()))
              .toList();
      if (!wrong.isEmpty()) {
        String text = PrintedText.brief(PrintedText.of(wrong), BRIEF);
        FaultLocation spot =
            new FaultLocation(
                page.number(), FaultLocation.marks(page.number(), wrong), text, "", wrong);
        faults.add("K079", spot, wrong.size(), inks(wrong.get(0).colour()));
      }
    }
  }

  private static boolean isMixed(Colour c) {
    boolean grey = c.rgb() >= 0 && !c.isChromatic() && !c.isWhite();
    return grey && !Set.of(Separation.BLACK).containsAll(Separation.of(c).keySet());
  }

  private static String inks(Colour c) {
    return Separation.isRgb(c)
        ? "RGB"
        : Separation.of(c).entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s %.0f%%", e.getKey(), 100 * e.getValue()))
            .collect(Collectors.joining(" "));
  }
}
