package org.kanyin.check.rules.line;

import java.util.function.BiPredicate;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.inspect.model.TextLine;

/** Where the manuscript itself begins or ends what a line shows: no line was broken there. */
final class ManuscriptEdges {
  private ManuscriptEdges() {}

  /** Whether a text of the manuscript begins where the line does. */
  static boolean begins(CheckContext context, PageLayout layout, TextLine line) {
    return context.alignment().filter(a -> a.beginsBlock(line)).isPresent()
        || isOutside(context, layout, line, String::startsWith);
  }

  /** Whether a text of the manuscript ends where the line does. */
  static boolean ends(CheckContext context, PageLayout layout, TextLine line) {
    return context.alignment().filter(a -> a.endsBlock(line)).isPresent()
        || isOutside(context, layout, line, String::endsWith);
  }

  /**
   * On the cover and in the contents nothing is aligned: what is there is short. Elsewhere, what
   * the alignment could not place among others like it.
   */
  private static boolean isOutside(
      CheckContext context,
      PageLayout layout,
      TextLine line,
      BiPredicate<String, String> isAtEdge) {
    boolean isPlaced = context.alignment().flatMap(a -> a.blockOf(line)).isPresent();
    if (context.issue().isEmpty()
        || (layout.kind() == PageLayout.Kind.BODY && (isPlaced || context.alignment().isEmpty()))) {
      return false;
    }
    String shown = PrintedText.solid(line);
    return context
        .issue()
        .get()
        .root()
        .descendants()
        .map(e -> PrintedText.solid(e.text()))
        .filter(t -> !t.isEmpty())
        .anyMatch(t -> isAtEdge.test(t, shown));
  }
}
