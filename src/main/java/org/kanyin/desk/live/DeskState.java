package org.kanyin.desk.live;

import java.util.List;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.manifest.model.Issue;
import org.kanyin.render.model.IssuePreview;

/**
 * What the desk shows at one moment.
 *
 * @param revision counts the changes that were seen, from 1; 0 before the first pages
 * @param saved the issue as its files say, when they could last be read
 * @param typed whether the pages show what has been typed and not yet been written
 * @param shown the last pages that could be made
 * @param old whether these are older than the files: something stands in the way of newer ones
 * @param findings of the files as they are now
 * @param proofread what a proofreader says of their words, perhaps of an earlier state
 * @param milliseconds that the last setting took, for whoever wants to know
 */
public record DeskState(
    long revision,
    Optional<Issue> saved,
    boolean typed,
    Optional<IssuePreview> shown,
    boolean old,
    List<Finding> findings,
    Proofread proofread,
    long milliseconds) {
  static final DeskState EMPTY =
      new DeskState(
          0, Optional.empty(), false, Optional.empty(), true, List.of(), Proofread.NONE, 0);

  public DeskState {
    findings = List.copyOf(findings);
  }

  /** The same, the words read too. */
  DeskState with(Proofread read) {
    return new DeskState(revision, saved, typed, shown, old, findings, read, milliseconds);
  }

  /** Whether what the proofreader says is of the files as they are now. */
  public boolean isProofread() {
    return saved.isPresent() && proofread.of().filter(i -> i == saved.get()).isPresent();
  }
}
