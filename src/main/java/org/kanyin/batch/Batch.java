package org.kanyin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kanyin.base.Finding;
import org.kanyin.base.FindingCatalogue;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.batch.archive.IssueFinder;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.BatchPlan;
import org.kanyin.batch.ledger.BatchTask;
import org.kanyin.batch.ledger.Installation;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.ProgressListener;
import org.kanyin.batch.worker.WorkerPool;

/** Sets archives: the room's door. */
public final class Batch {
  public static final FindingCatalogue CATALOGUE = FindingCatalogue.of(Batch.class);

  private final Workspace workspace;

  public Batch(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What a run would do; nothing is written. */
  public BatchResult plan(BatchRequest order) {
    List<Finding> findings = new ArrayList<>();
    List<IssueReference> issues = find(order, findings);
    try {
      Optional<Ledger> ledger =
          issues.isEmpty() ? Optional.empty() : ledger(order.output(), findings);
      List<BatchRow> rows =
          ledger.isEmpty()
              ? List.of()
              : work(order, issues, ledger.get(), findings).tasks().stream()
                  .map(BatchTask::row)
                  .toList();
      return ended(rows, order.output(), findings);
    } catch (IOException e) {
      findings.add(CATALOGUE.finding("B007", Place.file(order.output().toString())));
      return new BatchResult(List.of(), findings);
    }
  }

  /** Sets what has changed, and brings the ledger, the index and the checksums up to date. */
  public BatchResult run(BatchRequest order, ProgressListener watcher) {
    List<Finding> findings = new ArrayList<>();
    List<IssueReference> issues = find(order, findings);
    return issues.isEmpty()
        ? new BatchResult(List.of(), findings)
        : in(
            order.output(),
            findings,
            (folder, ledger) -> run(order, issues, folder, ledger, watcher, findings));
  }

  private BatchResult run(
      BatchRequest order,
      List<IssueReference> issues,
      OutputFolder folder,
      Ledger ledger,
      ProgressListener watcher,
      List<Finding> findings)
      throws IOException {
    BatchRun run = new BatchRun(ledger, folder, watcher);
    Work work = work(order, issues, ledger, findings);
    List<BatchTask> due = work.tasks().stream().filter(BatchTask::isDue).toList();
    watcher.planned(due.size(), work.tasks().size() - due.size());
    if (!due.isEmpty()) {
      findings.addAll(new WorkerPool(workspace, order, folder, work.given(), run).run(due));
    }
    run.close(findings);
    return ended(run.rows(work.tasks()), order.output(), findings);
  }

  /** Joins the ledgers and outputs of shards in one folder. */
  public BatchResult merge(List<Path> parts, Path target) {
    List<Finding> findings = new ArrayList<>();
    List<Path> shards = parts.stream().filter(p -> LedgerMerger.isShard(p, findings)).toList();
    return shards.isEmpty()
        ? new BatchResult(List.of(), findings)
        : in(
            target,
            findings,
            (folder, ledger) ->
                ended(new LedgerMerger(folder, ledger, findings).merge(shards), target, findings));
  }

  /** What is done with the output folder. */
  private interface Deed {
    BatchResult with(OutputFolder folder, Ledger ledger) throws IOException;
  }

  /** Holds the output folder for as long as that takes. */
  private static BatchResult in(Path output, List<Finding> findings, Deed deed) {
    try {
      Optional<OutputFolder> taken = take(output, findings);
      if (taken.isPresent()) {
        try (OutputFolder folder = taken.get()) {
          Optional<Ledger> ledger = ledger(output, findings);
          if (ledger.isPresent()) {
            return deed.with(folder, ledger.get());
          }
        }
      }
    } catch (IOException e) {
      findings.add(unwritable(output, e));
    }
    return new BatchResult(List.of(), findings);
  }

  private static BatchResult ended(List<BatchRow> rows, Path output, List<Finding> findings) {
    rows.forEach(row -> BatchRun.failure(row, output).ifPresent(findings::add));
    return new BatchResult(rows, findings);
  }

  private static List<IssueReference> find(BatchRequest order, List<Finding> findings) {
    IssueFinder archive = new IssueFinder(order.output());
    List<IssueReference> issues = archive.find(order.folders());
    findings.addAll(archive.findings());
    return issues;
  }

  static Finding unwritable(Path folder, IOException e) {
    return CATALOGUE.finding("B005", Place.file(folder.toString()), IoReasons.of(e));
  }

  private static Optional<OutputFolder> take(Path output, List<Finding> findings)
      throws IOException {
    if (!OutputFolder.isFit(output)) {
      findings.add(CATALOGUE.finding("B006", Place.file(output.toString())));
      return Optional.empty();
    }
    Optional<OutputFolder> folder = OutputFolder.take(output);
    if (folder.isEmpty()) {
      findings.add(CATALOGUE.finding("B004", Place.file(output.toString())));
    }
    return folder;
  }

  /** The folder's ledger; empty, with a finding, where it is none of this program's. */
  static Optional<Ledger> ledger(Path output, List<Finding> findings) throws IOException {
    try {
      return Optional.of(Ledger.of(output));
    } catch (Ledger.Unusable e) {
      findings.add(CATALOGUE.finding("B007", Place.file(output.resolve(Ledger.FILE).toString())));
      return Optional.empty();
    }
  }

  /**
   * What there is to do.
   *
   * @param given see {@link Installation}
   */
  private record Work(List<BatchTask> tasks, SortedMap<String, String> given) {}

  private Work work(
      BatchRequest order, List<IssueReference> issues, Ledger ledger, List<Finding> findings)
      throws IOException {
    findings.addAll(gone(order, ledger, issues));
    SortedMap<String, String> given;
    try {
      given = Installation.states(workspace, order);
    } catch (IOException e) {
      Place home = Place.file(workspace.home().toString());
      findings.add(CATALOGUE.finding("B018", home, IoReasons.of(e)));
      return new Work(List.of(), new TreeMap<>());
    }
    BatchPlan plan = new BatchPlan(workspace, order, ledger, given);
    return new Work(plan.of(order.shard().of(issues)), given);
  }

  /**
   * Issues of these folders that were there once. Their outputs stay: only a person may judge.
   * Where they are gone too, the ledger forgets the issue.
   */
  private static List<Finding> gone(
      BatchRequest order, Ledger ledger, List<IssueReference> issues) {
    Set<String> there = issues.stream().map(IssueReference::name).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, LedgerEntry> e : new TreeMap<>(ledger.entries()).entrySet()) {
      Path issue = Path.of(e.getValue().issue());
      boolean ours = order.folders().stream().anyMatch(issue::startsWith);
      if (there.contains(e.getKey()) || !ours || Files.exists(issue)) {
        continue;
      }
      boolean kept =
          LedgerEntry.KINDS.stream()
              .anyMatch(kind -> Files.exists(order.output().resolve(e.getKey() + kind)));
      if (kept) {
        findings.add(CATALOGUE.finding("B015", Place.file(issue.toString())));
      } else {
        ledger.forget(e.getKey());
      }
    }
    return findings;
  }
}
