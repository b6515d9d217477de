package org.kanyin.desk.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Knows when one of some files has changed, come or gone. The system's events are only a reason to
 * look at once: network shares lose them, so all files are looked at every second besides.
 */
final class FileWatch implements AutoCloseable {
  private static final long LOOK_EVERY = 1000;

  /** Milliseconds: an editor that saves writes several times within this. */
  private static final long SETTLE = 15;

  private final Map<Path, WatchKey> folders = new HashMap<>();
  private final WatchService events;
  private volatile Map<Path, Stamp> stamps = Map.of();

  /** What tells a file from what it was; empty attributes for one that is not there. */
  private record Stamp(long size, long modified, Object key) {
    static final Stamp ABSENT = new Stamp(-1, -1, "");

    static Stamp of(Path file) {
      try {
        BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(
            a.size(),
            a.lastModifiedTime().to(TimeUnit.NANOSECONDS),
            Optional.ofNullable(a.fileKey()).orElse(""));
      } catch (IOException e) {
        // Not there, or not to be read: it will be another stamp when it is.
        return ABSENT;
      }
    }
  }

  /**
   * @throws IOException where the system gives no events at all
   */
  FileWatch(Path anyFile) throws IOException {
    events = anyFile.getFileSystem().newWatchService();
  }

  /**
   * Takes the files as they are now for unchanged. Called before they are read: what changes while
   * they are is seen by the next look.
   */
  void acceptAgain() {
    accept(List.copyOf(stamps.keySet()));
  }

  /** The same of these files, and of no others from now on. */
  void accept(List<Path> files) {
    Map<Path, Stamp> now = new HashMap<>();
    for (Path file : files) {
      now.put(file, Stamp.of(file));
      watch(file.toAbsolutePath().getParent());
    }
    stamps = now;
  }

  /** Takes further files for unchanged, as they were when reading of the others began, or now. */
  void watchAlso(List<Path> files) {
    Map<Path, Stamp> all = new HashMap<>();
    for (Path file : files) {
      Stamp known = stamps.get(file);
      all.put(file, known == null ? Stamp.of(file) : known);
      watch(file.toAbsolutePath().getParent());
    }
    stamps = all;
  }

  private void watch(Path folder) {
    if (folder != null && !folders.containsKey(folder)) {
      try {
        folders.put(
            folder,
            folder.register(
                events,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE));
      } catch (IOException e) {
        // No such folder, or no events for it: its files are looked at every second.
        folders.remove(folder);
      }
    }
  }

  /** Waits until something happens, and a file is another than it was. */
  void awaitChange() throws InterruptedException {
    boolean looked = false;
    while (!looked || !hasChanged()) {
      looked = true;
      WatchKey key = events.poll(LOOK_EVERY, TimeUnit.MILLISECONDS);
      while (key != null) {
        key.pollEvents();
        key.reset();
        key = events.poll();
      }
    }
    Thread.sleep(SETTLE);
  }

  boolean hasChanged() {
    return stamps.entrySet().stream().anyMatch(e -> !e.getValue().equals(Stamp.of(e.getKey())));
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
