package org.kanyin.check.rules.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Colour;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * Black text made of several inks: where the plates do not fall on each other, it has coloured
 * seams.
 */
public final class BlackTextRule implements Rule {
  private static final int BRIEF = 20;

  @Override
  public List<String> codes() {
    return List.of("K079");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(page -> onPage(page).stream());
  }

  private static Optional<Violation> onPage(PdfPage page) {
    List<Glyph> wrong =
        page.glyphs().stream()
            .filter(g -> g.shown() && !g.isBlank() && isMixed(g.colour()))
            .toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    String text = PrintedText.brief(PrintedText.of(wrong), BRIEF);
    FaultLocation location = FaultLocation.glyphs(page.number(), wrong, text, "");
    return Optional.of(Violation.of("K079", location, wrong.size(), inks(wrong.get(0).colour())));
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
