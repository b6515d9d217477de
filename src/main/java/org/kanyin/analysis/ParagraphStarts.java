package org.kanyin.analysis;

import org.kanyin.inspect.model.TextLine;

/**
 * Whether a printed line begins a paragraph: told only where the line before and the indent leave
 * no doubt, for a break is reported as a difference by itself. A line that is set in after a line
 * that ended early begins one; a line at the edge after a full one does not; of all others nobody
 * knows.
 */
public final class ParagraphStarts {
  /** Nearer than so many ems is at the edge. */
  private static final double AT = 0.6;

  /** A line that is wanting so much, in ems, ended early. */
  private static final double EARLY = 1.5;

  /** The same where the line before is set in too: narrow measures are set in on both sides. */
  private static final double WELL_EARLY = 3.5;

  /**
   * First lines are set in by two characters (clreq 段首缩排); less and more, in ems, is another thing.
   */
  private static final double LEAST = 1.5;

  private static final double MOST = 2.5;

  private final PageStructure anatomy;
  private PageRow.Part before;
  private boolean goesOn;

  public ParagraphStarts(PageStructure anatomy) {
    this.anatomy = anatomy;
  }

  /** What stands here is no running text: nothing can be said of it, nor of the line after it. */
  public ParagraphStart elsewhere() {
    before = null;
    goesOn = false;
    return ParagraphStart.PERHAPS;
  }

  /** The next line of running text. */
  public ParagraphStart of(PageRow.Part part) {
    ParagraphStart start =
        before == null || part.isBullet() || !isLike(part.line())
            ? ParagraphStart.PERHAPS
            : after(before, part);
    goesOn = start == ParagraphStart.NONE;
    before = part;
    return start;
  }

  private ParagraphStart after(PageRow.Part last, PageRow.Part part) {
    double size = part.line().size();
    double wants = (edges(last).right() - last.line().cellRight()) / size;
    double in = in(part);
    if (Math.abs(in) < AT) {
      return wants < AT ? ParagraphStart.NONE : ParagraphStart.PERHAPS;
    }
    // After a line that goes on at the edge a set-in one can hang from nothing: it begins.
    boolean early = goesOn || wants > (Math.abs(in(last)) < AT ? EARLY : WELL_EARLY);
    return in > LEAST && in < MOST && early ? ParagraphStart.PARAGRAPH : ParagraphStart.PERHAPS;
  }

  /** How far it is set in, in ems. */
  private double in(PageRow.Part part) {
    return (part.line().cellLeft() - edges(part).left()) / part.line().size();
  }

  private boolean isLike(TextLine line) {
    return Math.abs(before.line().size() - line.size()) <= 0.05 * line.size();
  }

  private PageStructure.Edges edges(PageRow.Part part) {
    return anatomy.type().edges(anatomy.leaves().get(part.page() - 1).isOdd());
  }
}
