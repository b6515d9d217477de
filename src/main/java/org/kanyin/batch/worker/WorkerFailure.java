package org.kanyin.batch.worker;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.batch.archive.IssueFinder;
import org.kanyin.batch.ledger.Fingerprints;
import org.kanyin.batch.ledger.InputNames;
import org.kanyin.batch.ledger.Installation;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.WorkerLimits;

/** Why an issue was not set: its worker ended, took too long or met a fault of ours. */
final class WorkerFailure {
  private final IssueReference issue;
  private final WorkerLimits limits;
  private final Map<String, String> given;

  WorkerFailure(IssueReference issue, WorkerLimits limits, Map<String, String> given) {
    this.issue = issue;
    this.limits = limits;
    this.given = given;
  }

  /**
   * What the ledger is to know: also what it depends on, so that it is tried again when that
   * changes.
   */
  LedgerEntry entry(WorkerProcess.Answer answer) {
    boolean broken = answer.reply().isPresent();
    boolean limited =
        answer.loss() == WorkerProcess.Loss.CLOCK || answer.loss() == WorkerProcess.Loss.MEMORY;
    SortedMap<String, String> inputs =
        new TreeMap<>(answer.known().map(LedgerEntry::inputs).orElseGet(this::leastInputs));
    if (limited) {
      inputs.put(InputNames.LIMITS, Installation.limits(limits));
    }
    String manifest = issue.manifest().toString();
    var attempt =
        new LedgerEntry.Attempt(
            broken || limited ? LedgerEntry.State.FAILED : LedgerEntry.State.INTERRUPTED,
            /* pages= */ 0,
            answer.loss() == WorkerProcess.Loss.CLOCK ? limits.seconds() : 0,
            List.of(finding(answer)));
    return new LedgerEntry(
        answer
            .known()
            .map(LedgerEntry::issue)
            .orElseGet(() -> LedgerEntry.Identity.unread(manifest)),
        inputs,
        attempt,
        new TreeMap<>());
  }

  /** Of an issue that was not even read: its manifest. */
  private SortedMap<String, String> leastInputs() {
    SortedMap<String, String> inputs = new TreeMap<>(given);
    inputs.put(
        IssueFinder.MANIFEST, Fingerprints.state(issue.folder().resolve(IssueFinder.MANIFEST)));
    return inputs;
  }

  private Finding finding(WorkerProcess.Answer answer) {
    Place place = Place.file(issue.manifest().toString());
    if (answer.reply().isPresent()) {
      return BatchFindings.finding("B014", place).withContext(answer.reply().get().fault());
    }
    return switch (answer.loss()) {
      case CLOCK -> BatchFindings.finding("B011", place, limits.seconds());
      case MEMORY -> BatchFindings.finding("B012", place, limits.heap(), 2 * limits.heap());
      case SIGNAL, OTHER -> BatchFindings.finding("B013", place).withContext(answer.said());
    };
  }
}
