package org.kanyin.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/**
 * What a table says once more because a page has ended, besides its head: 续表 over the head, and the
 * cells over several rows that go on. The first is known by its words at the top of a page; the
 * others where the file marks them as no part of the text (PDF 32000 §14.8.2.2) and the rest of
 * their row is.
 */
public final class ContinuedTables {
  private ContinuedTables() {}

  /** The rows of a page's text without what is said once more. */
  public static List<PageRow> without(List<PageRow> rows) {
    List<PageRow> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      PageRow row = rows.get(i);
      if (i > 0 || !PrintedText.isContinued(row.text())) {
        kept.add(hasLabel(row) ? textOf(row) : row);
      }
    }
    return kept;
  }

  private static boolean hasLabel(PageRow row) {
    List<Glyph> glyphs =
        row.parts().stream()
            .flatMap(p -> p.line().glyphs().stream())
            .filter(g -> !g.isBlank())
            .toList();
    return glyphs.stream().anyMatch(Glyph::artifact) && !glyphs.stream().allMatch(Glyph::artifact);
  }

  private static PageRow textOf(PageRow row) {
    List<PageRow.Part> parts = new ArrayList<>();
    for (PageRow.Part part : row.parts()) {
      List<Glyph> glyphs = part.line().glyphs().stream().filter(g -> !g.artifact()).toList();
      int from = 0;
      int to = glyphs.size();
      while (from < to && glyphs.get(from).isBlank()) {
        from++;
      }
      while (from < to && glyphs.get(to - 1).isBlank()) {
        to--;
      }
      if (from < to) {
        TextLine all = part.line();
        parts.add(
            new PageRow.Part(
                new TextLine(all.baseline(), all.size(), all.font(), glyphs.subList(from, to)),
                part.page(),
                part.number()));
      }
    }
    return new PageRow(parts);
  }
}
