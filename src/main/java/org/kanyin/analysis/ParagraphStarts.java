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
      return setsIn && rules.reachesEdge(wants) ? ParagraphStart.NONE : ParagraphStart.PERHAPS;
    }
    // After a line that goes on at the edge, one that is set in can belong to nothing: it begins.
    boolean early = goesOn || rules.endedEarly(wants, !rules.isAtEdge(in(last)));
    return rules.isFirstLineIndent(in) && early ? ParagraphStart.PARAGRAPH : ParagraphStart.PERHAPS;
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
