package org.kanyin.analysis;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.kanyin.analysis.model.PageRow;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfPage;
import org.kanyin.inspect.model.TextLine;

/**
 * The head of a bulletin's first page (报头, GB/T 9704—2012 7.2): what stands over a coloured rule
 * across the page, the name of the publication among it, and under the rule the list of its
 * articles, where there is one. The text begins below, on the same page.
 */
final class IssueHead {
  /** The rule stands in this share of the page, from the top. */
  private static final double UPPER = 0.6;

  /** The name is larger than the text by this factor. */
  private static final double NAME = 1.5;

  /** The rule is as long as this share of the page is wide. */
  private static final double ACROSS = 0.6;

  /** A rule is no thicker, in points. */
  private static final double THICKEST = 6;

  /** An entry may have so many lines, the name of a section among them. */
  private static final int LINES_OF_ENTRY = 4;

  private IssueHead() {}

  /**
   * The lines of a first page that stand before its text; empty where it has no such head.
   *
   * @param bodySize the em of running text, points
   */
  static Set<TextLine> lines(PdfPage page, double bodySize) {
    Set<TextLine> head = Collections.newSetFromMap(new IdentityHashMap<>());
    OptionalDouble rule = rule(page, bodySize);
    if (rule.isPresent()) {
      double at = rule.getAsDouble();
      page.lines().stream().filter(l -> l.baseline() < at).forEach(head::add);
      head.addAll(list(page, at));
    }
    return head;
  }

  /** How far down the rule is under which the text begins; the lowest, where it is a double one. */
  private static OptionalDouble rule(PdfPage page, double bodySize) {
    return page.shapes().stream()
        .filter(s -> isRule(s, page))
        .mapToDouble(s -> s.box().top())
        .filter(at -> at < UPPER * page.height() && hasName(page, at, bodySize))
        .max();
  }

  private static boolean isRule(PaintedPath shape, PdfPage page) {
    return shape.colour().isChromatic()
        && shape.box().width() > ACROSS * page.width()
        && shape.thickness() < THICKEST
        && shape.box().height() < THICKEST;
  }

  /** In letters, or as a picture. */
  private static boolean hasName(PdfPage page, double above, double bodySize) {
    return page.lines().stream().anyMatch(l -> l.baseline() < above && l.size() > NAME * bodySize)
        || page.images().stream().anyMatch(i -> i.box().bottom() < above);
  }

  /** The title under the rule and the entries under that, if the first line below is the title. */
  private static List<TextLine> list(PdfPage page, double rule) {
    List<TextLine> below =
        page.lines().stream()
            .filter(l -> l.baseline() > rule)
            .sorted(Comparator.comparingDouble(TextLine::baseline))
            .toList();
    List<PageRow> rows = PageRow.of(page.number(), below);
    if (rows.isEmpty() || rows.get(0).parts().stream().noneMatch(p -> isTitle(p.line()))) {
      return List.of();
    }
    int last = 0;
    for (int i = 1; i < rows.size() && i <= last + LINES_OF_ENTRY; i++) {
      boolean entry = rows.get(i).parts().stream().anyMatch(p -> ContentsMarks.isEntry(p.line()));
      last = entry ? i : last;
    }
    return rows.subList(0, last + 1).stream()
        .flatMap(r -> r.parts().stream())
        .map(PageRow.Part::line)
        .toList();
  }

  private static boolean isTitle(TextLine line) {
    return ContentsMarks.isTitle(line);
  }
}
