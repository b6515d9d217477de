package org.kanyin.batch.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.batch.Batch;
import org.kanyin.batch.archive.IssueFinder;
import org.kanyin.batch.ledger.Fingerprints;
import org.kanyin.batch.ledger.Installation;
import org.kanyin.batch.model.FindingRow;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.WorkerLimits;

/** An issue whose worker did not come back with it. */
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
   * What the ledger is to know: also what it hung on, so that it is tried again when that changes.
   */
  LedgerEntry entry(WorkerProcess.Answer answer) {
    boolean broken = answer.reply().isPresent();
    boolean limited =
        answer.loss() == WorkerProcess.Loss.CLOCK || answer.loss() == WorkerProcess.Loss.MEMORY;
    SortedMap<String, String> inputs =
        new TreeMap<>(answer.known().map(LedgerEntry::inputs).orElseGet(this::leastInputs));
    if (limited) {
      inputs.put(Installation.LIMITS, limits.heap() + " MB, " + limits.seconds() + " s");
    }
    List<FindingRow> findings = new ArrayList<>();
    findings.add(FindingRow.of(finding(answer)));
    return new LedgerEntry(
        issue.issue().toString(),
        false,
        !broken && !limited,
        LedgerEntry.key(inputs),
        answer.known().map(LedgerEntry::year).orElse(0),
        answer.known().map(LedgerEntry::number).orElse(0),
        answer.known().map(LedgerEntry::date).orElse(""),
        0,
        answer.loss() == WorkerProcess.Loss.CLOCK ? limits.seconds() : 0,
        new TreeMap<>(),
        new TreeMap<>(),
        inputs,
        findings);
  }

  /** Of an issue that was not even read: its manifest. */
  private SortedMap<String, String> leastInputs() {
    SortedMap<String, String> inputs = new TreeMap<>(given);
    inputs.put(
        IssueFinder.MANIFEST, Fingerprints.state(issue.folder().resolve(IssueFinder.MANIFEST)));
    return inputs;
  }

  private Finding finding(WorkerProcess.Answer answer) {
    Place place = Place.file(issue.issue().toString());
    if (answer.reply().isPresent()) {
      return Batch.CATALOGUE.finding("B014", place).withContext(answer.reply().get().fault());
    }
    return switch (answer.loss()) {
      case CLOCK -> Batch.CATALOGUE.finding("B011", place, limits.seconds());
      case MEMORY -> Batch.CATALOGUE.finding("B012", place, limits.heap(), 2 * limits.heap());
      case SIGNAL, OTHER -> Batch.CATALOGUE.finding("B013", place).withContext(answer.said());
    };
  }
}
