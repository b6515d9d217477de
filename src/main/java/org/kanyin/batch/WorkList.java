package org.kanyin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.batch.ledger.BatchPlan;
import org.kanyin.batch.ledger.BatchTask;
import org.kanyin.batch.ledger.Installation;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;

/**
 * What there is to do in a run.
 *
 * @param tasks the issues of the request's shard
 * @param given states of what is no single file, see {@link Installation}
 * @param findings issues that are gone; what of the installation cannot be read
 */
record WorkList(List<BatchTask> tasks, SortedMap<String, String> given, List<Finding> findings) {
  WorkList {
    tasks = List.copyOf(tasks);
    given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    findings = List.copyOf(findings);
  }

  static WorkList of(
      Workspace workspace, BatchRequest request, List<IssueReference> issues, Ledger ledger) {
    List<Finding> findings = new ArrayList<>(gone(request, ledger, issues));
    try {
      SortedMap<String, String> given = Installation.states(workspace, request);
      BatchPlan plan = new BatchPlan(workspace, request, ledger, given);
      return new WorkList(plan.of(request.shard().of(issues)), given, findings);
    } catch (IOException e) {
      Place home = Place.file(workspace.home().toString());
      findings.add(BatchFindings.finding("B018", home, IoReasons.of(e)));
      return new WorkList(List.of(), new TreeMap<>(), findings);
    }
  }

  /**
   * Issues of these folders that were there once. Their outputs stay: only a person may decide.
   * Where they are gone too, the ledger forgets the issue.
   */
  private static List<Finding> gone(
      BatchRequest request, Ledger ledger, List<IssueReference> issues) {
    Set<String> there = issues.stream().map(IssueReference::name).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, LedgerEntry> e : new TreeMap<>(ledger.entries()).entrySet()) {
      Path issue = Path.of(e.getValue().issue().manifest());
      boolean ours = request.folders().stream().anyMatch(issue::startsWith);
      if (there.contains(e.getKey()) || !ours || Files.exists(issue)) {
        continue;
      }
      boolean kept =
          LedgerEntry.KINDS.stream()
              .anyMatch(kind -> Files.exists(request.output().resolve(e.getKey() + kind)));
      if (kept) {
        findings.add(BatchFindings.finding("B015", Place.file(issue.toString())));
      } else {
        ledger.forget(e.getKey());
      }
    }
    return findings;
  }
}
