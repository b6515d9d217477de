package org.kanyin.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files on their way, each beside its place. They come to their places one right after another, or
 * are gone: where writing fails, and where the process is asked to end meanwhile (SIGTERM, SIGINT,
 * a closed window). Folders that were made for them go with them. Only a process that is killed
 * outright (SIGKILL) leaves them.
 */
final class PartFiles implements AutoCloseable {
  private static final Set<PartFiles> OPEN = new HashSet<>();
  private static boolean ending;

  static {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(PartFiles::end, "part files"));
    } catch (IllegalStateException e) {
      ending = true; // It ends already: nothing is begun any more.
    }
  }

  /** Target to part, in the order they came. */
  private final Map<Path, Path> parts = new LinkedHashMap<>();

  /** In the order they were made: the outer first. */
  private final List<Path> folders = new ArrayList<>();

  PartFiles() {
    synchronized (OPEN) {
      OPEN.add(this);
    }
  }

  /** Writes a file beside its place. */
  void add(Path target, AtomicFile.Content content) throws IOException {
    Path part = begin(target);
    try (OutputStream out = Files.newOutputStream(part)) {
      content.writeTo(out);
    }
    openToReaders(part);
  }

  /** Made and known at once, so that none is made that the end of the process does not know. */
  private Path begin(Path target) throws IOException {
    synchronized (OPEN) {
      checkGoingOn();
      makeFolder(target.getParent());
      Path part = Files.createTempFile(target.getParent(), ".kanyin-", ".part");
      parts.put(target, part);
      return part;
    }
  }

  private void makeFolder(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path p = folder; p != null && Files.notExists(p); p = p.getParent()) {
      missing.add(0, p);
    }
    folders.addAll(missing);
    Files.createDirectories(folder);
  }

  /** Puts all in their places. The end of the process waits for it. */
  void publish() throws IOException {
    synchronized (OPEN) {
      checkGoingOn();
      List<Path> made = new ArrayList<>();
      try {
        for (Map.Entry<Path, Path> e : parts.entrySet()) {
          boolean isNew = Files.notExists(e.getKey());
          move(e.getValue(), e.getKey());
          if (isNew) {
            made.add(e.getKey());
          }
        }
      } catch (IOException e) {
        made.forEach(PartFiles::delete);
        throw e;
      }
      parts.clear();
      folders.clear();
    }
  }

  private static void checkGoingOn() throws IOException {
    if (ending) {
      throw new IOException("程序正在结束");
    }
  }

  /** createTempFile makes files that only their owner may read; an output is for the office. */
  private static void openToReaders(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whatever did not come to its place is gone. */
  @Override
  public void close() {
    synchronized (OPEN) {
      parts.values().forEach(PartFiles::delete);
      for (int i = folders.size() - 1; i >= 0; i--) {
        delete(folders.get(i));
      }
      OPEN.remove(this);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A folder where another has put something meanwhile, or one that was made read-only: what
      // is told is why writing failed.
    }
  }

  private static void end() {
    synchronized (OPEN) {
      ending = true;
      List.copyOf(OPEN).forEach(PartFiles::close);
    }
  }
}
