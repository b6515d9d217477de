package org.kanyin.check.rules.text;

import java.util.List;
import java.util.Set;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/**
 * Whether the text can be had back: characters that the file does not name, pages that are
 * pictures.
 */
public final class TextLayerRule implements Rule {
  public static final List<String> UNREAD = List.of("K026", "K027", "K028", "K029");

  private static final double MOST_OF_A_PAGE = 0.6;

  @Override
  public List<String> codes() {
    return UNREAD;
  }

  @Override
  public void check(CheckContext context, FaultCollector faults) {
    if (!context.textLayer().isThere()) {
      faults.add("K028", FaultLocation.DOCUMENT);
      return;
    }
    Set<Integer> liars = context.textLayer().liars();
    for (int font : liars) {
      faults.add(
          "K029",
          FaultLocation.DOCUMENT.saying(context.pdf().font(font).name()),
          context.pdf().font(font).name());
    }
    for (PdfPage page : context.pdf().pages()) {
      List<Glyph> unknown =
          page.glyphs().stream().filter(g -> g.trust() == Glyph.Trust.NONE).toList();
      if (!unknown.isEmpty()) {
        FaultLocation spot =
            new FaultLocation(
                page.number(), FaultLocation.marks(page.number(), unknown), "", "", unknown);
        faults.add("K026", spot, unknown.size());
      }
      if (isScan(page)) {
        faults.add("K027", FaultLocation.page(page.number()));
      }
    }
  }

  /** A picture of a page, perhaps with its text in a layer that is not painted. */
  static boolean isScan(PdfPage page) {
    return page.glyphs().stream().noneMatch(Glyph::shown)
        && page.images().stream()
            .anyMatch(
                i ->
                    i.box().width() * i.box().height()
                        > MOST_OF_A_PAGE * page.width() * page.height());
  }
}
