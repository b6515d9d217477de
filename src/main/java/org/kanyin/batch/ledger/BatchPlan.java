package org.kanyin.batch.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kanyin.base.Workspace;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;

/** What is to be set, and why. */
public final class BatchPlan {
  private final BatchRequest request;
  private final Ledger ledger;
  private final SortedMap<String, String> given;
  private final InputNames names;

  /** Many issues depend on the same style and office data. */
  private final Map<Path, String> looked = new ConcurrentHashMap<>();

  /**
   * @param given see {@link Installation}
   */
  public BatchPlan(
      Workspace workspace, BatchRequest request, Ledger ledger, SortedMap<String, String> given) {
    this.request = request;
    this.ledger = ledger;
    this.given = given;
    this.names = new InputNames(workspace.home());
  }

  /** In the order of the issues. */
  public List<BatchTask> of(List<IssueReference> issues) {
    return issues.parallelStream()
        .map(
            issue -> {
              Optional<LedgerEntry> before = ledger.entry(issue.name());
              return new BatchTask(issue, before, reasons(issue, before));
            })
        .toList();
  }

  private List<String> reasons(IssueReference issue, Optional<LedgerEntry> before) {
    if (before.isEmpty()) {
      return List.of("还没有排过");
    }
    LedgerEntry entry = before.get();
    SortedMap<String, String> now =
        Fingerprints.now(
            names,
            issue.folder(),
            entry.inputs(),
            given,
            p -> looked.computeIfAbsent(p, Fingerprints::state));
    List<String> changed = Fingerprints.differences(entry.inputs(), now);
    if (!changed.isEmpty()) {
      return changed;
    } else if (entry.last().state() == LedgerEntry.State.INTERRUPTED) {
      return List.of("上次没有排成，不是稿件的缘故");
    } else if (request.force()) {
      return List.of("要求重排");
    }
    return missing(issue, entry);
  }

  private List<String> missing(IssueReference issue, LedgerEntry entry) {
    return entry.outputs().entrySet().stream()
        .filter(
            output ->
                size(request.output().resolve(issue.name() + output.getKey()))
                    != output.getValue().bytes())
        .map(output -> "成品 " + issue.name() + output.getKey() + " 不在了，或者被改过")
        .toList();
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
