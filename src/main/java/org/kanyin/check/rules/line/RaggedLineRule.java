package org.kanyin.check.rules.line;

import java.util.List;
import java.util.stream.Stream;
import org.kanyin.analysis.ParagraphLines;
import org.kanyin.check.facts.TypeAreaLimits;
import org.kanyin.check.rules.CheckContext;
import org.kanyin.check.rules.FaultLocation;
import org.kanyin.check.rules.LengthText;
import org.kanyin.check.rules.Rule;
import org.kanyin.check.rules.Violation;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.TextLine;

/** Lines that go on in the next and do not reach the column's right edge. */
public final class RaggedLineRule implements Rule {
  /** With so many turned lines a column that has no right edge is set ragged throughout. */
  private static final int MANY = 30;

  @Override
  public List<String> codes() {
    return List.of("K035", "K042");
  }

  @Override
  public boolean readsText() {
    return true;
  }

  @Override
  public Stream<Violation> check(CheckContext context) {
    ParagraphLines paragraphs = context.paragraphs();
    List<Violation> throughout =
        throughout(context.isForeign() ? ParagraphLines.chinese(context.structure()) : paragraphs)
            .toList();
    if (context.isForeign() && !throughout.isEmpty()) {
      return throughout.stream();
    }
    Stream<Violation> single =
        paragraphs.turns().stream()
            .flatMap(
                turn ->
                    paragraphs.right(turn.column()).stream()
                        .filter(right -> !reaches(turn.line(), right) && !isBeyond(context, turn))
                        .filter(right -> !hangs(context, turn.line(), right))
                        .filter(right -> !isEndOfBlock(context, turn))
                        .map(right -> violation(turn, turn.line().cellRight() - right)));
    return Stream.concat(throughout.stream(), single);
  }

  private static Stream<Violation> throughout(ParagraphLines paragraphs) {
    List<ParagraphLines.Turn> turns = paragraphs.turns();
    long unknown = turns.stream().filter(t -> paragraphs.right(t.column()).isEmpty()).count();
    return turns.size() >= MANY && unknown * 2 > turns.size()
        ? Stream.of(Violation.of("K042", FaultLocation.DOCUMENT, unknown, turns.size()))
        : Stream.empty();
  }

  private static Violation violation(ParagraphLines.Turn turn, double off) {
    return Violation.of(
        "K035",
        FaultLocation.line(turn.layout().number(), turn.line()),
        LengthText.points(Math.abs(off)),
        off < 0 ? "短" : "长");
  }

  /**
   * What follows may be flush left and yet be something new: a salute, a second author. Names are
   * not parted, and a line of them ends where they do.
   */
  private static boolean isEndOfBlock(CheckContext context, ParagraphLines.Turn turn) {
    return ManuscriptEdges.ends(context, turn.layout(), turn.line())
        || ManuscriptEdges.begins(context, turn.nextLayout(), turn.next());
  }

  /** Text that leaves the type area is reported as that. */
  private static boolean isBeyond(CheckContext context, ParagraphLines.Turn turn) {
    return TypeAreaLimits.passesRight(context.structure().type(), turn.layout(), turn.line());
  }

  /**
   * A mark at the end may be half, full, stand past the margin, or have its ink flush: house styles
   * differ.
   */
  private static boolean reaches(TextLine line, double right) {
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    if (isAt(line.cellRight(), right)) {
      return true;
    }
    return line.endsInClosingMark()
        && (isAt(last.right(), right) || isAt(last.x(), right) || isAt(line.inkRight(), right));
  }

  /** Where the style lets a mark hang, it hangs by as much as the line is too long. */
  private static boolean hangs(CheckContext context, TextLine line, double right) {
    Glyph last = line.glyphs().get(line.glyphs().size() - 1);
    return context.isStated()
        && context.composition("line-end").filter("hang"::equals).isPresent()
        && line.endsInClosingMark()
        && last.x() < right
        && right < last.right();
  }

  private static boolean isAt(double x, double right) {
    return Math.abs(x - right) <= TypeAreaLimits.EXACT;
  }
}
