package org.kanyin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Workspace;
import org.kanyin.batch.archive.IssueFinder;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.BatchTask;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.BatchRequest;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.IssueReference;
import org.kanyin.batch.model.ProgressListener;
import org.kanyin.batch.worker.WorkerPool;

/** Sets archives: the room's door. */
public final class Batch {
  private final Workspace workspace;

  public Batch(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What a run would do; nothing is written. */
  public BatchResult plan(BatchRequest request) {
    Outcome<List<IssueReference>> found = IssueFinder.find(request.folders(), request.output());
    List<IssueReference> issues = found.value().orElseThrow();
    List<Finding> findings = new ArrayList<>(found.findings());
    if (issues.isEmpty()) {
      return new BatchResult(List.of(), findings);
    }
    try {
      Outcome<Ledger> ledger = Ledger.of(request.output());
      findings.addAll(ledger.findings());
      if (ledger.value().isEmpty()) {
        return new BatchResult(List.of(), findings);
      }
      WorkList work = WorkList.of(workspace, request, issues, ledger.value().get());
      findings.addAll(work.findings());
      List<BatchRow> rows = work.tasks().stream().map(BatchTask::row).toList();
      return withFailures(new BatchResult(rows, findings), request.output());
    } catch (IOException e) {
      findings.add(BatchFindings.finding("B007", Place.file(request.output().toString())));
      return new BatchResult(List.of(), findings);
    }
  }

  /** Sets what has changed, and brings the ledger, the index and the checksums up to date. */
  public BatchResult run(BatchRequest request, ProgressListener listener) {
    Outcome<List<IssueReference>> found = IssueFinder.find(request.folders(), request.output());
    List<IssueReference> issues = found.value().orElseThrow();
    if (issues.isEmpty()) {
      return new BatchResult(List.of(), found.findings());
    }
    BatchResult result =
        in(
            request.output(),
            (folder, ledger, end) -> run(request, issues, folder, ledger, listener, end));
    return result.after(found.findings());
  }

  private BatchResult run(
      BatchRequest request,
      List<IssueReference> issues,
      OutputFolder folder,
      Ledger ledger,
      ProgressListener listener,
      OrderlyEnd end)
      throws IOException {
    BatchRun run = new BatchRun(ledger, folder, listener);
    WorkList work = WorkList.of(workspace, request, issues, ledger);
    List<Finding> findings = new ArrayList<>(work.findings());
    List<BatchTask> due = work.tasks().stream().filter(BatchTask::isDue).toList();
    listener.planned(due.size(), work.tasks().size() - due.size());
    if (!due.isEmpty()) {
      WorkerPool pool = new WorkerPool(workspace, request, folder, work.given(), run);
      end.stopsBy(pool::stop);
      findings.addAll(pool.run(due));
    }
    boolean whole = request.shard().count() == 1;
    ledger.hold(whole ? Set.of() : Set.of(request.shard().words()));
    run.close().ifPresent(findings::add);
    if (whole) {
      findings.addAll(Numbering.of(ledger.entries(), request.output()));
    }
    return withFailures(new BatchResult(run.rows(work.tasks()), findings), request.output());
  }

  /** Joins the ledgers and outputs of shards in one folder. */
  public BatchResult merge(List<Path> parts, Path target) {
    List<Finding> strays = new ArrayList<>();
    List<Path> shards = new ArrayList<>();
    for (Path part : parts) {
      if (isShard(part)) {
        shards.add(part);
      } else {
        strays.add(BatchFindings.finding("B016", Place.file(part.toString())));
      }
    }
    if (shards.isEmpty()) {
      return new BatchResult(List.of(), strays);
    }
    BatchResult result =
        in(
            target,
            (folder, ledger, end) ->
                withFailures(new LedgerMerger(folder, ledger).merge(shards), target));
    return result.after(strays);
  }

  private static boolean isShard(Path part) {
    return Files.exists(part.resolve(OutputFolder.LEDGER)) || Files.exists(Ledger.journal(part));
  }

  /** What is done with the output folder. */
  private interface FolderAction {
    BatchResult with(OutputFolder folder, Ledger ledger, OrderlyEnd end) throws IOException;
  }

  /** Holds the output folder for as long as that takes. */
  private static BatchResult in(Path output, FolderAction action) {
    try {
      if (!OutputFolder.isFit(output)) {
        return failed(BatchFindings.finding("B006", Place.file(output.toString())));
      }
      Optional<OutputFolder> taken = OutputFolder.take(output);
      if (taken.isEmpty()) {
        return failed(BatchFindings.finding("B004", Place.file(output.toString())));
      }
      try (OrderlyEnd end = new OrderlyEnd();
          OutputFolder folder = taken.get()) {
        Outcome<Ledger> ledger = Ledger.of(output);
        return ledger.value().isPresent()
            ? action.with(folder, ledger.value().get(), end)
            : new BatchResult(List.of(), ledger.findings());
      }
    } catch (IOException e) {
      return failed(BatchRun.unwritable(output, e));
    }
  }

  private static BatchResult failed(Finding why) {
    return new BatchResult(List.of(), List.of(why));
  }

  /** The same with a line for each issue that failed. */
  private static BatchResult withFailures(BatchResult result, Path output) {
    List<Finding> findings = new ArrayList<>(result.findings());
    result.rows().forEach(row -> FailureLine.of(row, output).ifPresent(findings::add));
    return new BatchResult(result.rows(), findings);
  }
}
