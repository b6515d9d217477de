package org.kanyin.check.rules.line;

import java.util.List;
import java.util.Optional;
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
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/** A title or heading that is the last text of a page while its article goes on overleaf. */
public final class HeadingAtFootRule implements Rule {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、章节]|[（(][一二三四五六七八九十]{1,3}[)）]).*[^。，；：！？…”]$");

  private static final double MOST_OF_A_LINE = 0.9;
  private static final int BRIEF = 24;

  /** What ends a sentence or a part of it ends no heading. */
  private static final String SENTENCE = "。，；：、,.;:";

  /** Lines in the text's own size above a heading. */
  private static final int FEW = 5;

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
        .flatMap(layout -> atFoot(context, layout));
  }

  /** A page of pictures only may well follow a heading. */
  private static boolean isPicture(PageLayout layout) {
    return !layout.page().images().isEmpty() && layout.text().isEmpty();
  }

  private static Stream<Violation> atFoot(CheckContext context, PageLayout layout) {
    double bodySize = context.structure().type().bodySize();
    // Footnotes stand below the text; an editor's note or a table may be as small.
    List<TextLine> text =
        layout.text().stream()
            .filter(l -> !TypeArea.isSmaller(l.size(), bodySize) || isRunningText(context, l))
            .toList();
    return text.stream()
        .skip(Math.max(0, text.size() - 1))
        .filter(last -> isHeading(context, layout, last) && !isAbovePicture(layout, last))
        .filter(last -> !context.isForeign() || isBelowText(context, text, last))
        .map(
            last ->
                Violation.of(
                    "K037",
                    FaultLocation.line(layout.number(), last),
                    PrintedText.brief(PrintedText.solid(last), BRIEF),
                    isSalute(context, last) ? "称呼" : "标题"));
  }

  /** What follows may be a picture. */
  private static boolean isAbovePicture(PageLayout layout, TextLine last) {
    return Stream.concat(
            layout.page().images().stream().map(PdfImage::box),
            layout.page().shapes().stream()
                .map(PaintedPath::box)
                .filter(b -> Math.min(b.width(), b.height()) > last.size()))
        .anyMatch(b -> b.top() > last.baseline());
  }

  /**
   * On pages that nobody knows: words in larger type at the foot of running text; slides, covers
   * and listings have large type of their own.
   */
  private static boolean isBelowText(CheckContext context, List<TextLine> text, TextLine last) {
    String words = PrintedText.solid(last);
    long body = text.stream().filter(context.structure()::isBodySize).count();
    return words.codePoints().filter(Character::isLetter).count() > 1
        && SENTENCE.indexOf(words.codePointBefore(words.length())) < 0
        && body >= FEW
        && 2 * body >= text.size();
  }

  private static boolean isRunningText(CheckContext context, TextLine line) {
    return context
        .alignment()
        .flatMap(a -> a.kindOf(line))
        .filter(k -> k instanceof BlockKind || k instanceof PartKind)
        .isPresent();
  }

  /** By the manuscript; where there is none by its looks. */
  private static boolean isHeading(CheckContext context, PageLayout layout, TextLine last) {
    return context
        .alignment()
        .map(
            a ->
                a.kindOf(last).filter(HeadingAtFootRule::leadsIn).isPresent()
                    && a.blockOf(last)
                        .filter(b -> isFollowed(context, b.id()) && !a.isBeforePageEnd(b))
                        .filter(
                            b -> b.breaks().isEmpty() || !a.endsBlock(last) || a.isLastOf(last, b))
                        .isPresent())
        .orElseGet(() -> looksLikeHeading(context.structure().type(), layout, last));
  }

  /**
   * Whether the manuscript has something below it, and no page end in between; a table on its side
   * has pages of its own.
   */
  private static boolean isFollowed(CheckContext context, String id) {
    Node.Element root = context.issue().orElseThrow().root();
    Optional<Node.Element> article =
        root.all(PartKind.ARTICLE)
            .filter(a -> a.descendants().anyMatch(e -> e.id().equals(id)))
            .findFirst();
    List<Node.Element> children = article.stream().flatMap(Node.Element::elements).toList();
    return IntStream.range(0, children.size() - 1)
        .filter(i -> children.get(i).descendants().anyMatch(e -> e.id().equals(id)))
        .mapToObj(i -> children.subList(i + 1, children.size()))
        .findFirst()
        .flatMap(rest -> rest.stream().filter(e -> !isOfHead(e)).findFirst())
        .filter(next -> next.kind() instanceof BlockKind && next.attribute("turn").isEmpty())
        .isPresent();
  }

  private static boolean isOfHead(Node.Element e) {
    return e.kind().isArticleHead() || e.is(PartKind.AUTHOR) || e.is(PartKind.TOC_TITLE);
  }

  /** What is nothing without the text below it. */
  private static boolean leadsIn(ElementKind kind) {
    if (kind instanceof BlockKind block) {
      return switch (block) {
        case HEADING, SALUTE -> true;
        case P,
            QUOTE,
            NOTE,
            LIST,
            TABLE,
            FIGURE,
            FIGURES,
            QRCODE,
            ATTACHMENTS,
            CLOSER,
            VERSE,
            ROSTER ->
            false;
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

  private static boolean looksLikeHeading(TypeArea type, PageLayout layout, TextLine last) {
    TypeArea.Edges edges = type.edges(layout.isOdd());
    boolean shortLine =
        last.right() - last.left() < MOST_OF_A_LINE * (edges.right() - edges.left());
    return type.isLarger(last)
        || (shortLine
            && last.left() > edges.left() + type.bodySize()
            && ParagraphLines.hanFont(last) != type.bodyFont()
            && NUMBERED.matcher(PrintedText.solid(last)).matches());
  }
}
