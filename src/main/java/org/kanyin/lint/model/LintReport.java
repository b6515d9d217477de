package org.kanyin.lint.model;

import java.util.List;
import org.kanyin.base.Finding;

/**
 * The end of a reading.
 *
 * @param faults the most serious first: by weight, then by severity, then by place
 * @param accepted how many the editors let stand
 * @param weights their weights summed, one and the same fault counted three times at most
 * @param characters of the manuscript: pages are not known here
 */
public record LintReport(
    List<ManuscriptFault> faults, int accepted, double weights, long characters) {
  public LintReport {
    faults = List.copyOf(faults);
  }

  public List<Finding> findings() {
    return faults.stream().map(ManuscriptFault::finding).toList();
  }

  /** Faults to ten thousand characters. */
  public double rate() {
    return characters == 0 ? 0 : weights * 10_000 / characters;
  }
}
