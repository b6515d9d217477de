package org.kanyin.check.rules.line;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;

/** A title or heading that is the last text of a page while its article goes on overleaf. */
public final class HeadingAtFootRule implements Rule {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、章节]|[（(][一二三四五六七八九十]{1,3}[)）]).*[^。，；：！？…”]$");

  /** A heading's type is so many times the body's. */
  private static final double LARGER = 1.12;

  /** Footnotes stand below the text and are smaller than this share of the body's type. */
  private static final double SMALLER = 0.95;

  private static final double MOST_OF_A_LINE = 0.9;
  private static final int BRIEF = 24;

  @Override
  public List<String> codes() {
    return List.of("K037");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    List<PageLayout> body = context.structure().reading();
    return IntStream.range(0, body.size() - 1)
        .filter(i -> !isPicture(body.get(i + 1)))
        .mapToObj(body::get)
        .flatMap(leaf -> atFoot(context, leaf));
  }

  /** A page of pictures only may well follow a heading. */
  private static boolean isPicture(PageLayout leaf) {
    return !leaf.page().images().isEmpty() && leaf.text().isEmpty();
  }

  private static Stream<Violation> atFoot(CheckContext context, PageLayout leaf) {
    double least = SMALLER * context.structure().type().bodySize();
    List<TextLine> text = leaf.text().stream().filter(l -> l.size() > least).toList();
    return text.stream()
        .skip(Math.max(0, text.size() - 1))
        .filter(last -> isHeading(context, leaf, last))
        .map(
            last ->
                Violation.of(
                    "K037",
                    FaultLocation.line(leaf.number(), last),
                    PrintedText.brief(PrintedText.solid(last), BRIEF),
                    isSalute(context, last) ? "称呼" : "标题"));
  }

  /** By the manuscript; where there is none by its looks. */
  private static boolean isHeading(CheckContext context, PageLayout leaf, TextLine last) {
    return context
        .alignment()
        .map(a -> a.kindOf(last).filter(HeadingAtFootRule::leadsIn).isPresent())
        .orElseGet(() -> looksLikeHeading(context.structure().type(), leaf, last));
  }

  /** What is nothing without the text below it. */
  private static boolean leadsIn(ElementKind kind) {
    if (kind instanceof BlockKind block) {
      return switch (block) {
        case HEADING, SALUTE -> true;
        case P, QUOTE, NOTE, LIST, TABLE, FIGURE -> false;
      };
    }
    return kind.isArticleHead() && kind.isDesignedLine();
  }

  private static boolean isSalute(CheckContext context, TextLine line) {
    return context
        .alignment()
        .flatMap(a -> a.kindOf(line))
        .filter(BlockKind.SALUTE::equals)
        .isPresent();
  }

  private static boolean looksLikeHeading(TypeArea type, PageLayout leaf, TextLine last) {
    TypeArea.Edges edges = type.edges(leaf.isOdd());
    boolean shortLine =
        last.right() - last.left() < MOST_OF_A_LINE * (edges.right() - edges.left());
    return last.size() > LARGER * type.bodySize()
        || (shortLine
            && last.left() > edges.left() + type.bodySize()
            && ParagraphLines.hanFont(last) != type.bodyFont()
            && NUMBERED.matcher(PrintedText.solid(last)).matches());
  }
}
