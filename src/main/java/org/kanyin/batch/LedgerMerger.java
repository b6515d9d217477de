package org.kanyin.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kanyin.base.Finding;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.base.Sha256;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.ledger.Ledger;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.BatchResult;
import org.kanyin.batch.model.BatchRow;
import org.kanyin.batch.model.LedgerEntry;
import org.kanyin.batch.model.ProgressListener;

/** Brings the outputs and ledgers of several folders together in one. */
final class LedgerMerger {
  private final OutputFolder folder;
  private final Ledger ledger;

  /** Which parts of an archive were met, as {@code K/N}. */
  private final Set<String> parts = new HashSet<>();

  LedgerMerger(OutputFolder folder, Ledger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /** Everything that the folder then holds, and what could not be brought there. */
  BatchResult merge(List<Path> shards) throws IOException {
    BatchRun run = new BatchRun(ledger, folder, ProgressListener.NONE);
    List<Finding> findings = new ArrayList<>();
    try {
      parts.addAll(ledger.shards());
      mergeAll(shards, findings);
      ledger.hold(parts);
    } catch (IOException e) {
      findings.add(BatchRun.unwritable(folder.path(), e));
      return new BatchResult(List.of(), findings);
    }
    SortedSet<Integer> missing = missing();
    if (missing.isEmpty()) {
      ledger.hold(Set.of());
      findings.addAll(Numbering.of(ledger.entries(), folder.path()));
    } else {
      Place place = Place.file(folder.path().toString());
      findings.add(BatchFindings.finding("B024", place, Numbering.list(missing), count()));
    }
    run.close().ifPresent(findings::add);
    List<BatchRow> rows = new ArrayList<>();
    ledger.entries().forEach((name, e) -> rows.add(BatchRow.of(name, e, state(e), List.of())));
    return new BatchResult(rows, findings);
  }

  /** Of how many parts the greatest division is that was met; 0 where none was. */
  private int count() {
    return parts.stream().mapToInt(p -> Integer.parseInt(p.replaceAll(".*/", ""))).max().orElse(0);
  }

  /** The parts that were not among those brought together. */
  private SortedSet<Integer> missing() {
    SortedSet<Integer> missing = new TreeSet<>();
    for (int k = 1; k <= count(); k++) {
      if (!parts.contains(k + "/" + count())) {
        missing.add(k);
      }
    }
    return missing;
  }

  private void mergeAll(List<Path> shards, List<Finding> findings) throws IOException {
    for (Path shard : shards) {
      if (Files.isSameFile(shard, folder.path())) {
        continue;
      }
      Outcome<Ledger> theirs = Ledger.of(shard);
      findings.addAll(theirs.findings());
      if (theirs.value().isPresent()) {
        parts.addAll(theirs.value().get().shards());
        for (Map.Entry<String, LedgerEntry> e : theirs.value().get().entries().entrySet()) {
          merge(shard, e.getKey(), e.getValue()).ifPresent(findings::add);
        }
      }
    }
  }

  private static BatchRow.State state(LedgerEntry entry) {
    return entry.isSet() ? BatchRow.State.SET : BatchRow.State.FAILED;
  }

  /** An issue that two shards have is no trouble while it is the same, or fails in one of them. */
  private Optional<Finding> merge(Path shard, String name, LedgerEntry theirs) throws IOException {
    Optional<LedgerEntry> ours = ledger.entry(name);
    if (ours.isPresent() && ours.get().isSet()) {
      boolean same = !theirs.isSet() || sums(theirs).equals(sums(ours.get()));
      String other = shard.resolve(name + LedgerEntry.PDF).toString();
      return same
          ? Optional.empty()
          : Optional.of(BatchFindings.finding("B017", Place.file(other), name));
    }
    if (ours.isPresent() && !theirs.isSet()) {
      return Optional.empty();
    }
    for (Map.Entry<String, LedgerEntry.Output> output : theirs.outputs().entrySet()) {
      Path file = shard.resolve(name + output.getKey());
      if (!isCopied(file, output.getKey(), output.getValue().sha256())) {
        return Optional.of(BatchFindings.finding("B020", Place.file(file.toString())));
      }
    }
    for (String kind : theirs.outputs().keySet()) {
      folder.publish(folder.part("merged" + kind), name + kind);
    }
    ledger.add(name, theirs, folder);
    return Optional.empty();
  }

  private static List<String> sums(LedgerEntry entry) {
    return entry.outputs().entrySet().stream()
        .map(output -> output.getKey() + output.getValue().sha256())
        .toList();
  }

  /** Copies a shard's file to a place for unfinished ones, if it is still what its ledger says. */
  private boolean isCopied(Path file, String kind, String sha256) throws IOException {
    Path copy = folder.part("merged" + kind);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      return false;
    }
    return Sha256.of(copy).equals(sha256);
  }
}
