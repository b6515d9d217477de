package org.kanyin.desk.live;

import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.lint.model.ManuscriptFault;
import org.kanyin.render.model.IssuePreview;

/**
 * What the desk shows at one moment.
 *
 * @param revision counts the changes that were seen, from 1; 0 before the first pages
 * @param shown the last pages that could be made
 * @param old whether these are older than the files: something stands in the way of newer ones
 * @param findings of the files as they are now
 * @param faults what a proofreader says of their words; none until he has read them
 * @param milliseconds that the last setting took, for whoever wants to know
 */
public record DeskState(
    long revision,
    Optional<IssuePreview> shown,
    boolean old,
    List<Finding> findings,
    List<ManuscriptFault> faults,
    long milliseconds) {
  static final DeskState EMPTY = new DeskState(0, Optional.empty(), true, List.of(), List.of(), 0);

  public DeskState {
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
  }

  /** The same, the words read too. */
  DeskState with(List<ManuscriptFault> read) {
    return new DeskState(revision, shown, old, findings, read, milliseconds);
  }
}
