package org.kanyin.batch.ledger;

import java.util.List;
import java.util.Optional;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;

/**
 * An issue of a run.
 *
 * @param issue which one
 * @param before what the ledger knows of it
 * @param reasons to set it, a sentence each; empty where nothing has changed
 */
public record BatchTask(IssueReference issue, Optional<LedgerEntry> before, List<String> reasons) {
  public boolean isDue() {
    return !reasons.isEmpty();
  }

  /** As it is without being set. */
  public BatchRow row() {
    if (isDue()) {
      return BatchRow.planned(issue, reasons);
    }
    LedgerEntry entry = before.orElseThrow();
    BatchRow.State state = entry.isSet() ? BatchRow.State.UNCHANGED : BatchRow.State.FAILED;
    return BatchRow.of(issue.name(), entry, state, reasons);
  }
}
