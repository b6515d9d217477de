package org.kanyin.check.rules.line;

import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultCollector;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.inspect.model.TextLine;

/** A title or heading that is the last text of a page while its article goes on overleaf. */
public final class HeadingAtFoot implements Rule {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、章节]|[（(][一二三四五六七八九十]{1,3}[)）]).*[^。，；：！？…”]$");
  private static final double LARGER = 1.12;
  private static final double MOST_OF_A_LINE = 0.9;

  @Override
  public List<String> codes() {
    return List.of("K037");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public void check(CheckContext s, FaultCollector faults) {
    List<PageLayout> body = s.anatomy().reading();
    TypeArea type = s.anatomy().type();
    for (int i = 0; i + 1 < body.size(); i++) {
      PageLayout leaf = body.get(i);
      // Footnotes stand below the text and are smaller.
      List<TextLine> text =
          leaf.text().stream().filter(l -> l.size() > 0.95 * type.bodySize()).toList();
      if (text.isEmpty()
          || (!body.get(i + 1).page().images().isEmpty() && body.get(i + 1).text().isEmpty())) {
        continue;
      }
      TextLine last = text.get(text.size() - 1);
      if (isHeading(s, leaf, last, type)) {
        faults.add(
            "K037",
            FaultLocation.line(leaf.number(), last),
            PrintedText.brief(PrintedText.solid(last), 24));
      }
    }
  }

  private static boolean isHeading(CheckContext s, PageLayout leaf, TextLine last, TypeArea type) {
    boolean known =
        s.placement()
            .map(p -> p.kindOf(last).matches("heading|title|subtitle|kicker"))
            .orElse(false);
    TypeArea.Edges edges = type.edges(leaf.isOdd());
    boolean shortLine =
        last.right() - last.left() < MOST_OF_A_LINE * (edges.right() - edges.left());
    boolean guessed =
        last.size() > LARGER * type.bodySize()
            || (shortLine
                && last.left() > edges.left() + type.bodySize()
                && ParagraphLines.hanFont(last) != type.bodyFont()
                && NUMBERED.matcher(PrintedText.solid(last)).matches());
    return known || (guessed && s.placement().isEmpty());
  }
}
