package org.kanyin.analysis;

import org.kanyin.analysis.model.PageRow;
import org.kanyin.analysis.model.PageStructure;
import org.kanyin.analysis.model.ParagraphStart;

/**
 * Whether a printed line begins a paragraph: told only where the line before and the indent leave
 * no doubt, for a break is reported as a difference by itself. A line that is set in after a line
 * that ended early begins one; a line at the edge after a full one does not; of all others nobody
 * knows.
 */
public final class ParagraphStarts {
  private final ParagraphRules rules;

  /** Whether any paragraph is seen to be set in: else full lines at the edge may each be one. */
  private final boolean setsIn;

  /** A first line is two ems deeper than the next, give or take. */
  private static final double DEEPER_FROM = 1.5;

  private static final double DEEPER_TO = 2.5;

  /** Lines of a block begin at one left edge, give or take so many ems. */
  private static final double LEVEL = 0.3;

  private static final double NONE = -100;

  /** How far the block of the last line is set in as a whole, in ems. */
  private double block = NONE;

  private PageRow.Part before;
  private boolean goesOn;

  public ParagraphStarts(PageStructure structure) {
    this.rules = new ParagraphRules(structure);
    this.setsIn =
        structure.body().stream()
            .anyMatch(
                page ->
                    page.text().stream()
                        .filter(structure::isBodySize)
                        .anyMatch(l -> rules.isFirstLineIndent(rules.indent(page, l))));
  }

  /** What stands here is no running text: nothing can be said of it, nor of the line after it. */
  public ParagraphStart noRunningText() {
    before = null;
    goesOn = false;
    return ParagraphStart.PERHAPS;
  }

  /** The next line of running text. */
  public ParagraphStart of(PageRow.Part part) {
    ParagraphStart start =
        before == null || part.isBullet() || !rules.isSameSize(before.line(), part.line())
            ? ParagraphStart.PERHAPS
            : after(before, part);
    goesOn = start == ParagraphStart.NONE;
    before = part;
    return start;
  }

  private ParagraphStart after(PageRow.Part last, PageRow.Part part) {
    double wants = rules.wants(rules.layout(last.page()), last.line(), part.line().size());
    double in = in(part);
    if (rules.isAtEdge(in)) {
      block = NONE;
      return setsIn && rules.reachesEdge(wants) ? ParagraphStart.NONE : ParagraphStart.PERHAPS;
    }
    if (isOfBlock(in(last), in)) {
      return ParagraphStart.PERHAPS;
    }
    // After a line that goes on at the edge, one that is set in can belong to nothing: it begins.
    boolean early = goesOn || rules.endedEarly(wants, !rules.isAtEdge(in(last)));
    return rules.isFirstLineIndent(in) && early ? ParagraphStart.PARAGRAPH : ParagraphStart.PERHAPS;
  }

  /**
   * Whether it goes on where the second line of a block began that is set in as a whole, a quote: a
   * first line two ems deeper than the next one tells such a block.
   */
  private boolean isOfBlock(double last, double in) {
    boolean second = last - in > DEEPER_FROM && last - in < DEEPER_TO;
    block = second ? in : Math.abs(in - block) < LEVEL ? block : NONE;
    return block != NONE;
  }

  /** How far it is set in, in ems. */
  private double in(PageRow.Part part) {
    return rules.indent(rules.layout(part.page()), part.line());
  }

  /**
   * Whether something new may begin with the part after another: a paragraph, a line of its own.
   */
  public boolean mayBegin(PageRow.Part last, PageRow.Part part) {
    return rules.mayBegin(
        rules.layout(last.page()), last.line(), rules.layout(part.page()), part.line());
  }
}
