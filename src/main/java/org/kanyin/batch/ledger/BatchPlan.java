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
  private final BatchRequest order;
  private final Ledger ledger;
  private final SortedMap<String, String> given;
  private final Fingerprints inputs;

  /** Many issues hang on the same style and office data. */
  private final Map<Path, String> looked = new ConcurrentHashMap<>();

  /**
   * @param given see {@link Installation}
   */
  public BatchPlan(
      Workspace workspace, BatchRequest order, Ledger ledger, SortedMap<String, String> given) {
    this.order = order;
    this.ledger = ledger;
    this.given = given;
    this.inputs = new Fingerprints(workspace.home());
  }

  /** In the order of the issues. */
  public List<BatchTask> of(List<IssueReference> issues) {
    return issues.parallelStream()
        .map(
            found -> {
              Optional<LedgerEntry> before = ledger.entry(found.name());
              return new BatchTask(found, before, reasons(found, before));
            })
        .toList();
  }

  private List<String> reasons(IssueReference found, Optional<LedgerEntry> before) {
    if (before.isEmpty()) {
      return List.of("还没有排过");
    }
    LedgerEntry entry = before.get();
    SortedMap<String, String> now =
        inputs.now(
            found.folder(),
            entry.inputs(),
            given,
            p -> looked.computeIfAbsent(p, Fingerprints::state));
    List<String> changed = Fingerprints.differences(entry.inputs(), now);
    if (!changed.isEmpty()) {
      return changed;
    } else if (entry.again()) {
      return List.of("上次没有排成，不是稿件的缘故");
    } else if (order.force()) {
      return List.of("要求重排");
    }
    return missing(found, entry);
  }

  private List<String> missing(IssueReference found, LedgerEntry entry) {
    return entry.sizes().entrySet().stream()
        .filter(
            kind -> size(order.output().resolve(found.name() + kind.getKey())) != kind.getValue())
        .map(kind -> "成品 " + found.name() + kind.getKey() + " 不在了，或者被改过")
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
