package org.kanyin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.Finding;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.ProgressListener;

/** Brings the outputs and ledgers of several folders together in one. */
final class LedgerMerger {
  private final OutputFolder folder;
  private final Ledger ledger;
  private final List<Finding> findings;
  private final BatchRun run;

  LedgerMerger(OutputFolder folder, Ledger ledger, List<Finding> findings) throws IOException {
    this.run = new BatchRun(ledger, folder, ProgressListener.NONE);
    this.folder = folder;
    this.ledger = ledger;
    this.findings = findings;
  }

  /** Whether there is something to merge; else there is a finding. */
  static boolean isShard(Path part, List<Finding> findings) {
    boolean there = Files.exists(part.resolve(Ledger.FILE)) || Files.exists(Ledger.journal(part));
    if (!there) {
      findings.add(Batch.CATALOGUE.finding("B016", Place.file(part.toString())));
    }
    return there;
  }

  /** Everything that the folder then holds. */
  List<BatchRow> merge(List<Path> parts) throws IOException {
    for (Path part : parts) {
      if (Files.isSameFile(part, folder.path())) {
        continue;
      }
      Optional<Ledger> theirs = Batch.ledger(part, findings);
      if (theirs.isPresent()) {
        for (Map.Entry<String, LedgerEntry> e : theirs.get().entries().entrySet()) {
          merge(part, e.getKey(), e.getValue());
        }
      }
    }
    run.close(findings);
    List<BatchRow> rows = new ArrayList<>();
    ledger.entries().forEach((name, e) -> rows.add(BatchRow.of(name, e, state(e), List.of())));
    return rows;
  }

  private static BatchRow.State state(LedgerEntry entry) {
    return entry.set() ? BatchRow.State.SET : BatchRow.State.FAILED;
  }

  /** An issue that two shards have is no trouble while it is the same, or fails in one of them. */
  private void merge(Path part, String name, LedgerEntry theirs) throws IOException {
    Optional<LedgerEntry> ours = ledger.entry(name);
    if (ours.isPresent() && ours.get().set()) {
      if (theirs.set() && !theirs.files().equals(ours.get().files())) {
        String other = part.resolve(name + LedgerEntry.PDF).toString();
        findings.add(Batch.CATALOGUE.finding("B017", Place.file(other), name));
      }
      return;
    }
    if (ours.isPresent() && !theirs.set()) {
      return;
    }
    for (String kind : theirs.files().keySet()) {
      Path file = part.resolve(name + kind);
      try {
        Path copy = folder.part("merged" + kind);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        if (!Sha256.of(copy).equals(theirs.files().get(kind))) {
          findings.add(Batch.CATALOGUE.finding("B020", Place.file(file.toString())));
          return;
        }
      } catch (NoSuchFileException e) {
        findings.add(Batch.CATALOGUE.finding("B020", Place.file(file.toString())));
        return;
      }
    }
    for (String kind : theirs.files().keySet()) {
      folder.publish(folder.part("merged" + kind), name + kind);
    }
    ledger.add(name, theirs, folder);
  }
}
