package org.kanyin.check.rules.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PrintedText;
import org.kanyin.check.align.ManuscriptAlignment;
import org.kanyin.check.facts.TypeAreaLimits;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;
import org.kanyin.manifest.model.ArticleForm;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;

/**
 * Paragraphs as the manuscript has them: each begins a line, set in as the others are, and its
 * other lines begin at the type area's edge. Only on pages that are known to be the style's.
 */
public final class ParagraphShapeRule implements Rule {
  private static final int BRIEF = 20;

  /** Points: rounding, and side bearings. */
  private static final double EXACT = 0.9;

  /** From so many ems on a line is set in like a paragraph's first. */
  private static final double INDENT = 1.5;

  /** Of fewer characters a line may be all raised, or all small. */
  private static final int FEW = 6;

  /** More than this is no paragraph's indent. */
  private static final double MOST = 3;

  @Override
  public List<String> codes() {
    return List.of("K088", "K089", "K090", "K100");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    return context.statedAlignment().stream().flatMap(a -> check(context, a));
  }

  private static Stream<Violation> check(CheckContext context, ManuscriptAlignment alignment) {
    List<Integer> paragraphs = paragraphs(context, alignment);
    Optional<Long> usual = usualIndent(context, alignment, paragraphs);
    return Stream.concat(
        paragraphs.stream().flatMap(b -> paragraph(context, alignment, b, usual)),
        ListEdges.off(context, alignment));
  }

  /** Of articles, directly: quotations and notes are set in otherwise. */
  private static List<Integer> paragraphs(CheckContext context, ManuscriptAlignment alignment) {
    List<String> ids =
        context
            .issue()
            .orElseThrow()
            .root()
            .all(PartKind.ARTICLE)
            .flatMap(
                a ->
                    a.elements(BlockKind.P)
                        .filter(p -> ArticleForm.of(a).filter(f -> f.isFlush(p)).isEmpty()))
            .map(Node.Element::id)
            .collect(Collectors.toCollection(ArrayList::new));
    return IntStream.range(0, alignment.blocks().size())
        .filter(b -> alignment.isPlaced(b) && ids.contains(alignment.blocks().get(b).id()))
        .boxed()
        .toList();
  }

  /** How far most first lines are set in, in tenths of a point. */
  private static Optional<Long> usualIndent(
      CheckContext context, ManuscriptAlignment alignment, List<Integer> paragraphs) {
    Map<Long, Integer> counts = new TreeMap<>();
    for (int b : paragraphs) {
      int first = alignment.place(b).get(0);
      TextLine line = alignment.pages().line(first);
      if (begins(line, alignment.pages().glyph(first))) {
        counts.merge(Math.round(10 * in(context, alignment, first)), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(e -> 2 * e.getValue() > paragraphs.size())
        .map(Map.Entry::getKey);
  }

  private static boolean begins(TextLine line, Glyph glyph) {
    return line.solid().get(0) == glyph;
  }

  /** How far the line of a glyph begins from the edge, points. */
  private static double in(CheckContext context, ManuscriptAlignment alignment, int glyph) {
    PageLayout layout = layout(context, alignment, glyph);
    TextLine line = alignment.pages().line(glyph);
    return line.cellLeft() - context.structure().type().edges(layout.isOdd()).left();
  }

  private static PageLayout layout(CheckContext context, ManuscriptAlignment alignment, int glyph) {
    return context.structure().pages().get(alignment.pages().sheet(glyph) - 1);
  }

  private static Stream<Violation> paragraph(
      CheckContext context, ManuscriptAlignment alignment, int b, Optional<Long> usual) {
    List<Integer> place =
        alignment.place(b).stream().filter(g -> alignment.pages().glyph(g).angle() == 0).toList();
    if (place.isEmpty()) {
      return Stream.empty();
    }
    int first = place.get(0);
    TextLine begun = alignment.pages().line(first);
    String brief = PrintedText.brief(alignment.blocks().get(b).text(), BRIEF);
    List<Violation> found = new ArrayList<>();
    if (!begins(begun, alignment.pages().glyph(first))) {
      if (followsParagraph(alignment, first)) {
        found.add(
            Violation.of(
                "K089", FaultLocation.body(alignment.pages(), List.of(first), brief), brief));
      }
    } else if (usual.isPresent()
        && context.structure().isBodySize(begun)
        && !alignment.blocks().get(b).blanks().contains(0)
        && !begun.beginsWithOpeningMark()) {
      double off = in(context, alignment, first) - usual.get() / 10.0;
      shifted(context, alignment, first, off).ifPresent(found::add);
    }
    sized(context, alignment, place).forEach(found::add);
    TextLine last = begun;
    for (int g : place) {
      TextLine line = alignment.pages().line(g);
      if (line != last && begins(line, alignment.pages().glyph(g))) {
        turned(context, alignment, g).ifPresent(found::add);
      }
      last = line;
    }
    return found.stream();
  }

  /** Lines in another size than running text has. */
  private static Stream<Violation> sized(
      CheckContext context, ManuscriptAlignment alignment, List<Integer> place) {
    return place.stream()
        .filter(g -> begins(alignment.pages().line(g), alignment.pages().glyph(g)))
        .filter(g -> isOtherSize(context, alignment.pages().line(g)))
        .filter(g -> !isRaised(context, alignment.blocks().get(alignment.owner(g)).id()))
        .map(
            g -> {
              TextLine line = alignment.pages().line(g);
              return Violation.of(
                  "K100",
                  FaultLocation.line(alignment.pages().sheet(g), line),
                  LengthText.points(line.size()),
                  LengthText.points(context.structure().type().bodySize()));
            });
  }

  /** Whether a paragraph has raised or lowered words that may fill a line. */
  private static boolean isRaised(CheckContext context, String id) {
    return context
        .issue()
        .orElseThrow()
        .root()
        .all(BlockKind.P)
        .filter(p -> p.id().equals(id))
        .flatMap(p -> Stream.concat(p.all(InlineKind.SUP), p.all(InlineKind.SUB)))
        .anyMatch(e -> e.text().length() >= FEW);
  }

  private static boolean isOtherSize(CheckContext context, TextLine line) {
    return !context.structure().isBodySize(line) && line.solid().size() >= FEW;
  }

  /** Whether the character before it in its line is of another paragraph. */
  private static boolean followsParagraph(ManuscriptAlignment alignment, int glyph) {
    return glyph > 0
        && alignment.pages().line(glyph - 1) == alignment.pages().line(glyph)
        && alignment.owner(glyph - 1) >= 0
        && alignment.blocks().get(alignment.owner(glyph - 1)).kind() == BlockKind.P;
  }

  /** A paragraph's second or later line. */
  private static Optional<Violation> turned(
      CheckContext context, ManuscriptAlignment alignment, int glyph) {
    TextLine line = alignment.pages().line(glyph);
    double off = in(context, alignment, glyph);
    double em = context.structure().type().bodySize();
    if (!context.structure().isBodySize(line)
        || alignment.beginsBlock(line)
        || line.beginsWithOpeningMark()
        || off > MOST * em) {
      return Optional.empty();
    }
    if (off > INDENT * em) {
      String brief = PrintedText.brief(PrintedText.solid(line), BRIEF);
      return Optional.of(
          Violation.of("K090", FaultLocation.line(alignment.pages().sheet(glyph), line), brief));
    }
    return shifted(context, alignment, glyph, off);
  }

  private static Optional<Violation> shifted(
      CheckContext context, ManuscriptAlignment alignment, int glyph, double off) {
    TextLine line = alignment.pages().line(glyph);
    PageLayout layout = layout(context, alignment, glyph);
    boolean leaves =
        TypeAreaLimits.passesRight(context.structure().type(), layout, line)
            || in(context, alignment, glyph) < -TypeAreaLimits.EXACT;
    return Math.abs(off) <= EXACT || leaves
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                "K088",
                FaultLocation.line(layout.number(), line),
                off > 0 ? "右" : "左",
                LengthText.points(Math.abs(off))));
  }
}
