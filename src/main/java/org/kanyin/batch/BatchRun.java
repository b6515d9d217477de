package org.kanyin.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kanyin.base.Finding;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.batch.archive.Checksums;
import org.kanyin.batch.archive.IndexPage;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.BatchTask;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.ProgressListener;
import org.kanyin.batch.worker.WorkerPool;
import org.kanyin.proof.FindingsReport;

/** The parent's side of a run: puts in place what workers made, and takes it down. */
final class BatchRun implements WorkerPool.Recorder {
  private final Ledger ledger;
  private final OutputFolder folder;
  private final ProgressListener watcher;
  private final SortedMap<String, BatchRow> rows = new TreeMap<>();

  /** Continues a run that was broken off: its journal becomes part of the ledger. */
  BatchRun(Ledger ledger, OutputFolder folder, ProgressListener watcher) throws IOException {
    this.ledger = ledger;
    this.folder = folder;
    this.watcher = watcher;
    ledger.save(folder);
  }

  @Override
  public synchronized void started(int worker, BatchTask task) {
    watcher.started(worker, task.found().name());
  }

  @Override
  public synchronized void done(int worker, BatchTask task, LedgerEntry made) {
    String name = task.found().name();
    LedgerEntry entry = made;
    try {
      entry = published(worker, name, made);
      entry = entry.set() ? entry : task.before().map(entry::over).orElse(entry);
      ledger.add(name, entry, folder);
    } catch (IOException e) {
      // Not in the ledger, so the next run sets it again.
      Finding finding = Batch.CATALOGUE.finding("B010", Place.file(made.issue()), IoReasons.of(e));
      entry = made.failing(finding);
    }
    BatchRow.State state = entry.set() ? BatchRow.State.SET : BatchRow.State.FAILED;
    BatchRow row = BatchRow.of(name, entry, state, task.reasons());
    rows.put(name, row);
    watcher.finished(worker, row);
  }

  /** The PDF comes last: where it is new, all is new. */
  private LedgerEntry published(int worker, String name, LedgerEntry made) throws IOException {
    LedgerEntry entry = made;
    if (!made.files().containsKey(LedgerEntry.REPORT)) {
      byte[] report =
          FindingsReport.html(made.issue(), made.all()).getBytes(StandardCharsets.UTF_8);
      folder.publish(name + LedgerEntry.REPORT, report);
      entry = made.with(LedgerEntry.REPORT, Sha256.of(report), report.length);
    }
    for (String kind : List.of(LedgerEntry.COVER, LedgerEntry.REPORT, LedgerEntry.PDF)) {
      if (made.files().containsKey(kind)) {
        folder.publish(folder.part("worker-" + worker + kind), name + kind);
      }
    }
    return entry;
  }

  /** Brings the folder's own files up to date, those alone that are not. */
  void close(List<Finding> findings) {
    try {
      Map<String, LedgerEntry> all = ledger.entries();
      write(IndexPage.FILE, IndexPage.of(all));
      write(Checksums.FILE, Checksums.of(all));
      ledger.close(folder);
    } catch (IOException e) {
      findings.add(Batch.unwritable(folder.path(), e));
    }
  }

  private void write(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path file = folder.path().resolve(name);
    if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
      folder.publish(name, bytes);
    }
  }

  /** What became of each. */
  List<BatchRow> rows(List<BatchTask> tasks) {
    return tasks.stream()
        .map(t -> Optional.ofNullable(rows.get(t.found().name())).orElseGet(t::row))
        .toList();
  }

  /** The line that says why an issue is not there. */
  static Optional<Finding> failure(BatchRow row, Path output) {
    if (row.state() != BatchRow.State.FAILED) {
      return Optional.empty();
    }
    long errors = row.findings().stream().filter(Finding::isError).count();
    Finding first = row.obstacle().orElseThrow();
    Place place = first.place().file().isEmpty() ? Place.file(row.issue()) : first.place();
    String why = first.message().replaceFirst("。$", "") + "（" + first.code() + "）";
    Path report = output.resolve(row.name() + LedgerEntry.REPORT);
    boolean more = errors > 1 && Files.exists(report);
    String hint = first.suggestion();
    return Optional.of(
        Batch.CATALOGUE
            .finding("B009", place, row.name(), why, errors, report)
            .withText(first.text())
            .withContext(first.context())
            .withSuggestion(more ? "共 " + errors + " 处错误，见 " + report + "。" : hint));
  }
}
