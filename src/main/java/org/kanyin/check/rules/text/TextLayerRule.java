package org.kanyin.check.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Whether the text can be had back: characters that the file does not name, pages that are
 * pictures.
 */
public final class TextLayerRule implements Rule {
  private static final int BRIEF = 40;

  /** On more pages than this it is one fault of them all. */
  private static final int SEVERAL = 3;

  @Override
  public List<String> codes() {
    return List.of("K026", "K027", "K028", "K029", "K102");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    if (!context.textLayer().isThere()) {
      return Stream.of(Violation.of("K028", FaultLocation.DOCUMENT));
    }
    // What an unreliable font does not say is that font's fault.
    boolean reliable = context.textLayer().unreliableFonts().isEmpty();
    Stream<Violation> fonts =
        context.textLayer().unreliableFonts().stream()
            .map(font -> context.pdf().font(font).name())
            .map(name -> Violation.of("K029", FaultLocation.DOCUMENT.saying(name), name));
    return Stream.of(
            fonts,
            reliable ? unnamed(context.pdf().pages()) : Stream.<Violation>empty(),
            context.pdf().pages().stream().flatMap(TextLayerRule::onPage))
        .flatMap(s -> s);
  }

  /** Words that are not those which a copy or a search gets. */
  private static Optional<Violation> contradicted(PdfPage page) {
    List<Glyph> others =
        page.glyphs().stream().filter(g -> g.trust() == Glyph.Trust.CONTRADICTED).toList();
    String shown = PrintedText.brief(PrintedText.solid(PrintedText.of(others)), BRIEF);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                "K102",
                FaultLocation.glyphs(page.number(), others, shown, ""),
                others.size(),
                shown));
  }

  /** On many pages it is a font of theirs: told once, of the first of them. */
  private static Stream<Violation> unnamed(List<PdfPage> pages) {
    List<Violation> all = new ArrayList<>();
    for (PdfPage page : pages) {
      List<Glyph> unknown =
          page.glyphs().stream().filter(g -> g.trust() == Glyph.Trust.NONE).toList();
      if (!unknown.isEmpty()) {
        FaultLocation location = FaultLocation.glyphs(page.number(), unknown, "", "");
        all.add(Violation.of("K026", location, unknown.size(), ""));
      }
    }
    return all.size() <= SEVERAL
        ? all.stream()
        : Stream.of(
            Violation.of(
                "K026",
                all.get(0).location(),
                all.get(0).arguments().get(0),
                "（共 " + all.size() + " 页有这样的字）"));
  }

  private static Stream<Violation> onPage(PdfPage page) {
    Stream<Violation> scan =
        TextVisibility.isScan(page)
            ? Stream.of(Violation.of("K027", FaultLocation.page(page.number())))
            : Stream.empty();
    return Stream.concat(contradicted(page).stream(), scan);
  }
}
