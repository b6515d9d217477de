package org.kanyin.check.rules.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.compose.EdgeMarks;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Marks at a line's edges where they may not stand (GB/T 15834 5.1; clreq at level gb). */
public final class LineEdgeRule implements Rule {
  /** A line that wants so many ems to the edge is not full. */
  private static final double SHORT = 3;

  @Override
  public List<String> codes() {
    return List.of("K030", "K031");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    ParagraphLines paragraphs = context.paragraphs();
    Stream<Violation> anywhere =
        context.structure().pages().stream()
            .flatMap(
                layout ->
                    layout.text().stream()
                        .flatMap(
                            line ->
                                Stream.of(
                                        start(layout, line)
                                            .filter(v -> !context.isForeign())
                                            .filter(
                                                v ->
                                                    !ManuscriptEdges.begins(context, layout, line)),
                                        end(layout, line, paragraphs.isTurned(line))
                                            .filter(
                                                v -> !ManuscriptEdges.ends(context, layout, line))
                                            .filter(v -> isSure(context, line))
                                            .filter(v -> !isInRun(context, line)))
                                    .flatMap(Optional::stream)));
    Stream<Violation> turned =
        paragraphs.turns().stream()
            .filter(turn -> !ManuscriptEdges.begins(context, turn.nextLayout(), turn.next()))
            .filter(turn -> context.issue().isPresent() || isFull(context, turn))
            .flatMap(turn -> turnedStart(context, turn).stream());
    return Stream.concat(anywhere, turned);
  }

  /** Behind a short line something new may begin, if nobody says that it does not. */
  private static boolean isFull(CheckContext context, ParagraphLines.Turn turn) {
    TypeArea type = context.structure().type();
    double right =
        context.paragraphs().right(turn.column()).orElse(type.edges(turn.layout().isOdd()).right());
    return right - turn.line().cellRight() < SHORT * type.bodySize();
  }

  /** What follows its neighbour in any text may begin no line at all. */
  private static Optional<Violation> start(PageLayout layout, TextLine line) {
    Glyph first = line.glyphs().get(0);
    return EdgeMarks.follows(first.codePoint())
        ? Optional.of(violation("K030", layout, line, first))
        : Optional.empty();
  }

  /** What may not begin the second of a paragraph's lines. */
  private static Optional<Violation> turnedStart(CheckContext context, ParagraphLines.Turn turn) {
    Glyph first = turn.next().glyphs().get(0);
    Glyph before = turn.line().glyphs().get(turn.line().glyphs().size() - 1);
    // A dash in two halves is BrokenUnitRule's; what follows its neighbour was seen above.
    boolean isSeenElsewhere =
        (before.codePoint() == first.codePoint() && EdgeMarks.doubles(first.codePoint()))
            || (!context.isForeign() && EdgeMarks.follows(first.codePoint()));
    return !isSeenElsewhere
            && !(context.isForeign() && LatinRun.isPart(turn.line(), turn.next()))
            && EdgeMarks.mayNotStart(first.codePoint(), doubled(turn.next().glyphs(), 0))
        ? Optional.of(violation("K030", turn.nextLayout(), turn.next(), first))
        : Optional.empty();
  }

  /** Without a manuscript a line that does not go on may be all there is to it. */
  private static boolean isSure(CheckContext context, TextLine line) {
    return context.issue().isPresent() || context.paragraphs().isTurned(line);
  }

  /**
   * Whether an address goes on in the next line, or, on a foreign page, an option or a path:
   * addresses may be parted behind a solidus.
   */
  private static boolean isInRun(CheckContext context, TextLine line) {
    return context
        .paragraphs()
        .turn(line)
        .filter(
            t ->
                context.isForeign()
                    ? LatinRun.isPart(line, t.next())
                    : LatinRun.isAddress(line, t.next()))
        .isPresent();
  }

  private static Optional<Violation> end(PageLayout layout, TextLine line, boolean turned) {
    int last = line.glyphs().size() - 1;
    Glyph glyph = line.glyphs().get(last);
    int type = Character.getType(glyph.codePoint());
    boolean opens =
        type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    // A bracket that opens at a line's end is wrong wherever it is; a solidus may end a title.
    return (opens || turned) && EdgeMarks.mayNotEnd(glyph.codePoint(), doubled(line.glyphs(), last))
        ? Optional.of(violation("K031", layout, line, glyph))
        : Optional.empty();
  }

  private static boolean doubled(List<Glyph> glyphs, int at) {
    int c = glyphs.get(at).codePoint();
    return (at > 0 && glyphs.get(at - 1).codePoint() == c)
        || (at + 1 < glyphs.size() && glyphs.get(at + 1).codePoint() == c);
  }

  private static Violation violation(String code, PageLayout layout, TextLine line, Glyph glyph) {
    return Violation.of(
        code, FaultLocation.glyphs(layout.number(), line, List.of(glyph)), glyph.text());
  }
}
