package org.kanyin.desk.live;

import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.render.model.IssuePreview;

/**
 * What the desk shows at one moment.
 *
 * @param revision counts the changes that were seen, from 1; 0 before the first pages
 * @param shown the last pages that could be made
 * @param old whether these are older than the files: something stands in the way of newer ones
 * @param findings of the files as they are now
 * @param milliseconds that the last setting took, for whoever wants to know
 */
public record DeskState(
    long revision,
    Optional<IssuePreview> shown,
    boolean old,
    List<Finding> findings,
    long milliseconds) {
  static final DeskState EMPTY = new DeskState(0, Optional.empty(), true, List.of(), 0);

  public DeskState {
    findings = List.copyOf(findings);
  }
}
