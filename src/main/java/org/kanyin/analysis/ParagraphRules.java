package org.kanyin.analysis;

import org.kanyin.analysis.model.PageLayout;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.TypeArea;
import org.kanyin.inspect.model.TextLine;

/**
 * What the edges of printed lines tell of paragraphs, all measures in ems of the line. One set of
 * constants, three questions: whether a line surely goes on in the next ({@link ParagraphLines}),
 * whether it may begin something new, whether it surely begins a paragraph ({@link
 * ParagraphStarts}). Between the sure answers lies what nobody can tell.
 */
final class ParagraphRules {
  /** At the edge to the eye: justified lines miss it by rounding and side bearings alone. */
  private static final double FLUSH = 0.15;

  /**
   * Less than half a character is no indent: no style sets first lines in by less than one, and
   * optical margins and halved marks stay below it.
   */
  private static final double INDENTED = 0.5;

  /** A line that wants more than this ended early: kinsoku alone leaves one character at most. */
  private static final double EARLY = 1.5;

  /** The same where the line before is set in too: narrow measures are set in on both sides. */
  private static final double WELL_EARLY = 3.5;

  /** First lines are set in by two characters (clreq 段首缩排): less, in ems, is another thing. */
  private static final double LEAST_INDENT = 1.5;

  /** More is another thing too; a list's label may stand a little farther in than two. */
  private static final double MOST_INDENT = 2.6;

  /** Lines of a paragraph are so many pitches apart at most. */
  private static final double ADJACENT = 1.3;

  /** Lines of one paragraph differ in size by so small a share at most. */
  private static final double SAME_SIZE = 0.05;

  private final PageStructure structure;

  ParagraphRules(PageStructure structure) {
    this.structure = structure;
  }

  private TypeArea.Edges edges(PageLayout layout) {
    return structure.type().edges(layout.isOdd());
  }

  PageLayout layout(int page) {
    return structure.pages().get(page - 1);
  }

  /** How far a line is set in from the type area's left edge, in ems of its own. */
  double indent(PageLayout layout, TextLine line) {
    return (line.cellLeft() - edges(layout).left()) / line.size();
  }

  /** How much a line wants to the right edge, in ems of a given size. */
  double wants(PageLayout layout, TextLine line, double size) {
    return (edges(layout).right() - line.cellRight()) / size;
  }

  boolean isFlush(double indent) {
    return Math.abs(indent) < FLUSH;
  }

  boolean isIndented(double indent) {
    return indent > INDENTED;
  }

  /** Neither set in nor set out. */
  boolean isAtEdge(double distance) {
    return Math.abs(distance) < INDENTED;
  }

  /** Whether a line that wants so much to the right edge is a full one. */
  boolean reachesEdge(double wants) {
    return wants < INDENTED;
  }

  /** Whether a first line may stand so far in from those that follow it; at the edge counts. */
  boolean isWithinIndent(double indent) {
    return indent > -FLUSH && indent < MOST_INDENT;
  }

  /** Whether the indent is that of a first line, and of nothing else. */
  boolean isFirstLineIndent(double indent) {
    return indent > LEAST_INDENT && indent < MOST_INDENT;
  }

  /** Whether a line ended before its measure did. */
  boolean endedEarly(double wants, boolean setIn) {
    return wants > (setIn ? WELL_EARLY : EARLY);
  }

  boolean isSameSize(TextLine a, TextLine b) {
    return Math.abs(a.size() - b.size()) <= SAME_SIZE * b.size();
  }

  /**
   * Whether the second follows the first at a line's distance, or on the page that is read next.
   */
  boolean isAdjacent(PageLayout layout, TextLine line, PageLayout nextLayout, TextLine next) {
    double step = next.baseline() - line.baseline();
    return layout == nextLayout
        ? step > 0 && step < ADJACENT * structure.type().pitch()
        : nextLayout.number() == layout.number() + 1
            || structure.isMisplaced(layout)
            || structure.isMisplaced(nextLayout);
  }

  /** Whether something new may begin: the last line ended early, this one is set in or differs. */
  boolean mayBegin(PageLayout layout, TextLine last, PageLayout nextLayout, TextLine line) {
    return wants(layout, last, line.size()) > EARLY
        || !isSameSize(last, line)
        || indent(nextLayout, line) > LEAST_INDENT;
  }
}
