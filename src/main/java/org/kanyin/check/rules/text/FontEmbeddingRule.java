package org.kanyin.check.rules.text;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.Pdf;

/** Fonts that are not in the file: the printer's machine will put another in their place. */
public final class FontEmbeddingRule implements Rule {
  private static final int BRIEF = 20;

  @Override
  public List<String> codes() {
    return List.of("K050");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    Pdf pdf = context.pdf();
    return IntStream.range(0, pdf.fonts().size())
        .filter(i -> !pdf.font(i).embedded())
        .boxed()
        .flatMap(i -> first(pdf, i).map(at -> Violation.of("K050", at, pdf.font(i).name())));
  }

  /** Where the first page that shows it does; nothing for a font that is not seen. */
  private static Stream<FaultLocation> first(Pdf pdf, int font) {
    return pdf.pages().stream()
        .flatMap(
            page -> {
              List<Glyph> in =
                  page.glyphs().stream()
                      .filter(g -> g.font() == font && g.shown() && !g.isBlank())
                      .toList();
              String text = PrintedText.brief(PrintedText.of(in), BRIEF);
              return in.isEmpty()
                  ? Stream.empty()
                  : Stream.of(FaultLocation.glyphs(page.number(), in, text, ""));
            })
        .limit(1);
  }
}
