package org.kanyin.check.model;

import java.util.List;
import org.kanyin.base.Finding;
import org.kanyin.inspect.model.Pdf;

/**
 * The end of a check.
 *
 * @param pdf what was looked at
 * @param faults by page
 * @param accepted how many faults the editors accept
 * @param partial whether only some of the rules were asked: the rest may hold faults
 */
public record Verdict(Pdf pdf, List<Fault> faults, int accepted, Score score, boolean partial) {
  public Verdict {
    faults = List.copyOf(faults);
  }

  public List<Finding> findings() {
    return faults.stream().map(Fault::finding).toList();
  }

  /** The same check with other faults listed. */
  public Verdict withFaults(List<Fault> others) {
    return new Verdict(pdf, others, accepted, score, partial);
  }

  /** Whether there is text that could not be read, so that faults in it were not looked for. */
  public boolean hasUnreadText() {
    return findings().stream().anyMatch(f -> RuleTable.has(f.code(), RuleTable.Trait.TEXT_UNREAD));
  }
}
