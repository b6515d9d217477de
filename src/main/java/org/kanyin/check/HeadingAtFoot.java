package org.kanyin.check;

import java.util.List;
import java.util.regex.Pattern;
import org.kanyin.inspect.Anatomy;
import org.kanyin.inspect.TextLine;

/** A title or heading that is the last text of a page while its article goes on overleaf. */
final class HeadingAtFoot implements Rule {
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
  public void check(Subject s, Faults faults) {
    List<Anatomy.Leaf> body = s.anatomy().reading();
    Anatomy.TypeArea type = s.anatomy().type();
    for (int i = 0; i + 1 < body.size(); i++) {
      Anatomy.Leaf leaf = body.get(i);
      // Footnotes stand below the text and are smaller.
      List<TextLine> text =
          leaf.text().stream().filter(l -> l.size() > 0.95 * type.bodySize()).toList();
      if (text.isEmpty() || !body.get(i + 1).page().images().isEmpty() && body.get(i + 1).text().isEmpty()) {
        continue;
      }
      TextLine last = text.get(text.size() - 1);
      if (isHeading(s, leaf, last, type)) {
        faults.add("K037", Spot.line(leaf.number(), last), Texts.brief(Texts.solid(last), 24));
      }
    }
  }

  private static boolean isHeading(
      Subject s, Anatomy.Leaf leaf, TextLine last, Anatomy.TypeArea type) {
    boolean known =
        s.placement().map(p -> p.kindOf(last).matches("heading|title|subtitle|kicker")).orElse(false);
    Anatomy.Edges edges = type.edges(leaf.isOdd());
    boolean shortLine = last.right() - last.left() < MOST_OF_A_LINE * (edges.right() - edges.left());
    boolean guessed =
        last.size() > LARGER * type.bodySize()
            || shortLine
                && last.left() > edges.left() + type.bodySize()
                && Paragraphs.hanFont(last) != type.bodyFont()
                && NUMBERED.matcher(Texts.solid(last)).matches();
    return known || guessed && s.placement().isEmpty();
  }
}
