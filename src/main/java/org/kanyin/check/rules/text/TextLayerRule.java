package org.kanyin.check.rules.text;

import java.util.List;
import java.util.stream.Stream;
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
  @Override
  public List<String> codes() {
    return List.of("K026", "K027", "K028", "K029");
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    if (!context.textLayer().isThere()) {
      return Stream.of(Violation.of("K028", FaultLocation.DOCUMENT));
    }
    Stream<Violation> fonts =
        context.textLayer().unreliableFonts().stream()
            .map(font -> context.pdf().font(font).name())
            .map(name -> Violation.of("K029", FaultLocation.DOCUMENT.saying(name), name));
    return Stream.concat(fonts, context.pdf().pages().stream().flatMap(TextLayerRule::onPage));
  }

  private static Stream<Violation> onPage(PdfPage page) {
    List<Glyph> unknown =
        page.glyphs().stream().filter(g -> g.trust() == Glyph.Trust.NONE).toList();
    Stream<Violation> unnamed =
        unknown.isEmpty()
            ? Stream.empty()
            : Stream.of(
                Violation.of(
                    "K026", FaultLocation.glyphs(page.number(), unknown, "", ""), unknown.size()));
    Stream<Violation> scan =
        TextVisibility.isScan(page)
            ? Stream.of(Violation.of("K027", FaultLocation.page(page.number())))
            : Stream.empty();
    return Stream.concat(unnamed, scan);
  }
}
