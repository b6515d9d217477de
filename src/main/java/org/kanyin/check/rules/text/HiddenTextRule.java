package org.kanyin.check.rules.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.facts.TextVisibility;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * Text that is in the file and will not be on the paper: white, not painted, painted over, clipped
 * away, in a layer switched off.
 */
public final class HiddenTextRule implements Rule {
  private static final int BRIEF = 40;

  @Override
  public List<String> codes() {
    return List.of("K063");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.pdf().pages().stream().flatMap(HiddenTextRule::onPage);
  }

  private static Stream<Violation> onPage(PdfPage page) {
    List<Glyph> text = page.glyphs().stream().filter(g -> !g.isBlank()).toList();
    Stream<Optional<Violation>> unseen =
        TextVisibility.isScan(page)
            ? Stream.empty()
            : Stream.of(
                hidden(page, text, g -> g.sight() == Glyph.Sight.UNPAINTED, "没有着墨"),
                hidden(page, text, g -> g.sight() == Glyph.Sight.COVERED, "被色块或图片盖住"),
                hidden(page, text, g -> g.sight() == Glyph.Sight.CLIPPED, "被裁掉"));
    Optional<Violation> white = hidden(page, text, g -> TextVisibility.isWhite(g, page), "白色");
    return Stream.concat(unseen, Stream.of(white)).flatMap(Optional::stream);
  }

  private static Optional<Violation> hidden(
      PdfPage page, List<Glyph> text, Predicate<Glyph> isHidden, String why) {
    List<Glyph> hidden = text.stream().filter(isHidden).toList();
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    String said = PrintedText.solid(PrintedText.of(hidden));
    return Optional.of(
        Violation.of(
            "K063",
            FaultLocation.glyphs(page.number(), hidden, said, ""),
            hidden.size(),
            why,
            PrintedText.brief(said, BRIEF)));
  }
}
