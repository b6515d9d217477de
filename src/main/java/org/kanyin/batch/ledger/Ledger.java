package org.kanyin.batch.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kanyin.base.Outcome;
import org.kanyin.base.Place;
import org.kanyin.batch.archive.OutputFolder;
import org.kanyin.batch.model.BatchFindings;
import org.kanyin.batch.model.LedgerEntry;

/**
 * What is known of every issue in an output folder: {@code ledger.json}, and while a run lasts a
 * journal that has a line more for each issue done. Whenever a run ends, the two together lack at
 * most the issues that were in hand.
 */
public final class Ledger {
  private static final String JOURNAL = "journal";
  private static final int FORMAT = 1;

  private final SortedMap<String, LedgerEntry> entries = new TreeMap<>();
  private final NavigableSet<String> shards = new TreeSet<>();
  private boolean changed;

  /**
   * The file.
   *
   * @param shards which parts of an archive it holds, as {@code K/N}; null where it holds the whole
   */
  private record Document(
      int format, NavigableSet<String> shards, SortedMap<String, LedgerEntry> issues) {}

  /** A line of the journal. */
  private record Line(String name, LedgerEntry entry) {}

  private Ledger() {}

  /**
   * The ledger of a folder, with what the journal of a broken run adds; none, with a finding, where
   * the file is there and is none that this version can read.
   *
   * @throws IOException where the folder cannot be read
   */
  public static Outcome<Ledger> of(Path output) throws IOException {
    Ledger ledger = new Ledger();
    Path file = output.resolve(OutputFolder.LEDGER);
    if (Files.isRegularFile(file)) {
      Optional<Document> document =
          JsonRecords.read(Files.readString(file, StandardCharsets.UTF_8), Document.class)
              .filter(d -> d.format() == FORMAT && d.issues() != null);
      if (document.isEmpty()) {
        Place place = Place.file(file.toString());
        return Outcome.failed(List.of(BatchFindings.finding("B007", place)));
      }
      ledger.entries.putAll(document.get().issues());
      Optional.ofNullable(document.get().shards()).ifPresent(ledger.shards::addAll);
    }
    Path journal = journal(output);
    ledger.changed = Files.exists(journal);
    if (Files.exists(journal)) {
      // The last line may be half a line, or half a character.
      String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
      text.lines()
          .flatMap(l -> JsonRecords.read(l, Line.class).stream())
          .forEach(l -> ledger.entries.put(l.name(), l.entry()));
    }
    return Outcome.of(ledger, List.of());
  }

  public static Path journal(Path output) {
    return output.resolve(OutputFolder.WORK).resolve(JOURNAL);
  }

  public Map<String, LedgerEntry> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  public Optional<LedgerEntry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Parts of an archive that it holds, as {@code K/N}; none where it holds the whole. */
  public NavigableSet<String> shards() {
    return Collections.unmodifiableNavigableSet(shards);
  }

  /** Which parts it holds now. */
  public void hold(Set<String> parts) {
    changed |= !shards.equals(parts);
    shards.clear();
    shards.addAll(parts);
  }

  /** Takes an issue's new state down, in the journal first; after a line that was cut short too. */
  public synchronized void add(String name, LedgerEntry entry, OutputFolder folder)
      throws IOException {
    folder.append(journal(folder.path()), "\n" + JsonRecords.line(new Line(name, entry)) + "\n");
    entries.put(name, entry);
    changed = true;
  }

  /** An issue is no longer kept. */
  public void forget(String name) {
    entries.remove(name);
    changed = true;
  }

  /** The file whole, where it is not as it was; the journal is then no longer needed. */
  public void save(OutputFolder folder) throws IOException {
    if (!changed) {
      return;
    }
    byte[] page = JsonRecords.page(document()).getBytes(StandardCharsets.UTF_8);
    folder.publish(OutputFolder.LEDGER, page);
    Files.deleteIfExists(journal(folder.path()));
    changed = false;
  }

  private Document document() {
    return new Document(FORMAT, shards.isEmpty() ? null : shards, entries);
  }

  /**
   * The same when a run ends. A shard of no issue has a file too: without one it could not be told
   * from a stray folder.
   */
  public void close(OutputFolder folder) throws IOException {
    changed |= !Files.exists(folder.path().resolve(OutputFolder.LEDGER));
    save(folder);
  }
}
