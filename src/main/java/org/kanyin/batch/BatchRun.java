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
import org.kanyin.batch.archive.Checksums;
import org.kanyin.batch.archive.IndexPage;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.BatchTask;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.ProgressListener;
import org.kanyin.batch.worker.WorkerPool;
import org.kanyin.proof.FindingsReport;

/** The parent's side of a run: puts in place what workers made, and records it. */
final class BatchRun implements WorkerPool.Recorder {
  private final Ledger ledger;
  private final OutputFolder folder;
  private final ProgressListener listener;
  private final SortedMap<String, BatchRow> rows = new TreeMap<>();

  /** Continues a run that was broken off: its journal becomes part of the ledger. */
  BatchRun(Ledger ledger, OutputFolder folder, ProgressListener listener) throws IOException {
    this.ledger = ledger;
    this.folder = folder;
    this.listener = listener;
    ledger.save(folder);
  }

  @Override
  public synchronized void started(int worker, BatchTask task) {
    listener.started(worker, task.issue().name());
  }

  @Override
  public synchronized void done(int worker, BatchTask task, LedgerEntry made) {
    String name = task.issue().name();
    LedgerEntry entry = made;
    try {
      entry = published(worker, name, made);
      entry = entry.isSet() ? entry : task.before().map(entry::over).orElse(entry);
      ledger.add(name, entry, folder);
    } catch (IOException e) {
      // Not in the ledger, so the next run sets it again.
      Place manifest = Place.file(made.issue().manifest());
      entry = made.failing(BatchFindings.finding("B010", manifest, IoReasons.of(e)));
    }
    BatchRow.State state = entry.isSet() ? BatchRow.State.SET : BatchRow.State.FAILED;
    BatchRow row = BatchRow.of(name, entry, state, task.reasons());
    rows.put(name, row);
    listener.finished(worker, row);
  }

  /** The PDF comes last: where it is new, all is new. */
  private LedgerEntry published(int worker, String name, LedgerEntry made) throws IOException {
    LedgerEntry entry = made;
    if (!made.outputs().containsKey(LedgerEntry.REPORT)) {
      byte[] report =
          FindingsReport.html(made.issue().manifest(), made.last().findings())
              .getBytes(StandardCharsets.UTF_8);
      folder.publish(name + LedgerEntry.REPORT, report);
      entry = made.with(LedgerEntry.REPORT, LedgerEntry.Output.of(report));
    }
    for (String kind : List.of(LedgerEntry.COVER, LedgerEntry.REPORT, LedgerEntry.PDF)) {
      if (made.outputs().containsKey(kind)) {
        folder.publish(folder.part("worker-" + worker + kind), name + kind);
      }
    }
    return entry;
  }

  /** Brings the folder's own files up to date, those alone that are not; or says why not. */
  Optional<Finding> close() {
    try {
      Map<String, LedgerEntry> all = ledger.entries();
      write(IndexPage.FILE, IndexPage.of(all));
      write(Checksums.FILE, Checksums.of(all));
      ledger.close(folder);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unwritable(folder.path(), e));
    }
  }

  static Finding unwritable(Path folder, IOException e) {
    return BatchFindings.finding("B005", Place.file(folder.toString()), IoReasons.of(e));
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
        .map(t -> Optional.ofNullable(rows.get(t.issue().name())).orElseGet(t::row))
        .toList();
  }
}
