package org.kanyin.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;

/** An issue whose worker did not come back with it. */
final class Failure {
  private final Found issue;
  private final Limits limits;
  private final Map<String, String> given;

  Failure(Found issue, Limits limits, Map<String, String> given) {
    this.issue = issue;
    this.limits = limits;
    this.given = given;
  }

  /** What the ledger is to know: also what it hung on, so that it is tried again when that changes. */
  Entry entry(Hand.Answer answer) {
    boolean broken = answer.reply().isPresent();
    boolean limited = answer.loss() == Hand.Loss.CLOCK || answer.loss() == Hand.Loss.MEMORY;
    SortedMap<String, String> inputs =
        new TreeMap<>(answer.known().map(Entry::inputs).orElseGet(this::leastInputs));
    if (limited) {
      inputs.put(Installation.LIMITS, limits.heap() + " MB, " + limits.seconds() + " s");
    }
    List<FindingRow> findings = new ArrayList<>();
    findings.add(FindingRow.of(finding(answer)));
    return new Entry(
        issue.issue().toString(),
        false,
        !broken && !limited,
        Entry.key(inputs),
        answer.known().map(Entry::year).orElse(0),
        answer.known().map(Entry::number).orElse(0),
        answer.known().map(Entry::date).orElse(""),
        0,
        answer.loss() == Hand.Loss.CLOCK ? limits.seconds() : 0,
        new TreeMap<>(),
        new TreeMap<>(),
        inputs,
        findings);
  }

  /** Of an issue that was not even read: its manifest. */
  private SortedMap<String, String> leastInputs() {
    SortedMap<String, String> inputs = new TreeMap<>(given);
    inputs.put(Archive.MANIFEST, Inputs.state(issue.folder().resolve(Archive.MANIFEST)));
    return inputs;
  }

  private Finding finding(Hand.Answer answer) {
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
