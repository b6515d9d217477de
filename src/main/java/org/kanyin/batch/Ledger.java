package org.kanyin.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of every issue in an output folder: {@code ledger.json}, and while a run lasts a
 * journal that has a line more for each issue done. Whenever a run ends, the two together lack at
 * most the issues that were in hand.
 */
final class Ledger {
  static final String FILE = "ledger.json";
  private static final String JOURNAL = "journal";
  private static final int FORMAT = 1;

  private final SortedMap<String, Entry> entries = new TreeMap<>();
  private boolean changed;

  /** The file. */
  private record Document(int format, SortedMap<String, Entry> issues) {}

  /** A line of the journal. */
  private record Line(String name, Entry entry) {}

  private Ledger() {}

  /** A ledger that cannot be used, and why. */
  static final class Unusable extends IOException {
    Unusable(Throwable cause) {
      super(cause);
    }
  }

  /**
   * The ledger of a folder, with what the journal of a broken run adds.
   *
   * @throws Unusable where the file is there and is none that this version can read
   */
  static Ledger of(Path output) throws IOException {
    Ledger ledger = new Ledger();
    Path file = output.resolve(FILE);
    if (Files.exists(file)) {
      Document document =
          Json.read(Files.readString(file, StandardCharsets.UTF_8), Document.class)
              .filter(d -> d.format() == FORMAT && d.issues() != null)
              .orElseThrow(() -> new Unusable(null));
      ledger.entries.putAll(document.issues());
    }
    Path journal = journal(output);
    ledger.changed = Files.exists(journal);
    if (Files.exists(journal)) {
      // The last line may be half a line, or half a character.
      String text = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
      text.lines()
          .flatMap(l -> Json.read(l, Line.class).stream())
          .forEach(l -> ledger.entries.put(l.name(), l.entry()));
    }
    return ledger;
  }

  static Path journal(Path output) {
    return output.resolve(OutputFolder.WORK).resolve(JOURNAL);
  }

  Map<String, Entry> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Takes an issue's new state down, in the journal first; after a line that was cut short too. */
  synchronized void add(String name, Entry entry, OutputFolder folder) throws IOException {
    folder.append(journal(folder.path()), "\n" + Json.line(new Line(name, entry)) + "\n");
    entries.put(name, entry);
    changed = true;
  }

  /** An issue is no longer kept. */
  void forget(String name) {
    entries.remove(name);
    changed = true;
  }

  /** The file whole, where it is not as it was; the journal is then no longer needed. */
  void save(OutputFolder folder) throws IOException {
    if (!changed) {
      return;
    }
    byte[] page = Json.page(new Document(FORMAT, entries)).getBytes(StandardCharsets.UTF_8);
    folder.publish(FILE, page);
    Files.deleteIfExists(journal(folder.path()));
    changed = false;
  }

  /**
   * The same when a run ends. A shard of no issue has a file too: without one it could not be told
   * from a stray folder.
   */
  void close(OutputFolder folder) throws IOException {
    changed |= !Files.exists(folder.path().resolve(FILE));
    save(folder);
  }
}
