package org.kanyin.batch.ledger;

import java.util.List;
import java.util.Optional;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;

/**
 * An issue of a run.
 *
 * @param before what the ledger knows of it
 * @param reasons to set it, a sentence each; empty where nothing has changed
 */
public record BatchTask(IssueReference found, Optional<LedgerEntry> before, List<String> reasons) {
  public boolean isDue() {
    return !reasons.isEmpty();
  }

  /** As it is without being set. */
  public BatchRow row() {
    if (isDue()) {
      LedgerEntry none =
          new LedgerEntry(
              found.issue().toString(),
              false,
              false,
              "",
              0,
              0,
              "",
              0,
              0,
              new java.util.TreeMap<>(),
              new java.util.TreeMap<>(),
              new java.util.TreeMap<>(),
              List.of());
      return BatchRow.of(found.name(), none, BatchRow.State.PLANNED, reasons);
    }
    LedgerEntry entry = before.orElseThrow();
    BatchRow.State state = entry.set() ? BatchRow.State.UNCHANGED : BatchRow.State.FAILED;
    return BatchRow.of(found.name(), entry, state, reasons);
  }
}
