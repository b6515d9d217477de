package org.kanyin.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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

  /** In the order they came. */
  private final List<Part> parts = new ArrayList<>();

  /** In the order they were made: the outer first. */
  private final List<Path> folders = new ArrayList<>();

  private Path current = Path.of("");

  /**
   * A file on its way.
   *
   * @param replaces whether an older one may be at its place
   */
  private record Part(Path target, Path file, boolean replaces) {}

  PartFiles() {
    synchronized (OPEN) {
      OPEN.add(this);
    }
  }

  /** The file that is being written or put in its place: the one that a failure is about. */
  Path current() {
    return current;
  }

  /**
   * Writes a file beside its place; a link is followed.
   *
   * @param replaces whether an older one may be there
   */
  void add(Path target, boolean replaces, AtomicFile.Content content) throws IOException {
    current = target;
    if (!replaces && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Part part =
        begin(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), replaces);
    try (OutputStream out = Files.newOutputStream(part.file())) {
      content.writeTo(out);
    }
    openToReaders(part.file());
  }

  /** Made and known at once, so that none is made that the end of the process does not know. */
  private Part begin(Path target, boolean replaces) throws IOException {
    synchronized (OPEN) {
      checkGoingOn();
      makeFolder(target.getParent());
      Path file = Files.createTempFile(target.getParent(), ".kanyin-", ".part");
      Part part = new Part(target, file, replaces);
      parts.add(part);
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
      Deque<Undo> done = new ArrayDeque<>();
      try {
        for (Part part : parts) {
          current = part.target();
          // One file alone is moved or not: nothing is ever taken back.
          Undo undo = parts.size() == 1 ? null : Undo.of(part.target());
          move(part);
          if (undo != null) {
            done.push(undo);
          }
        }
      } catch (IOException e) {
        done.forEach(Undo::run);
        throw e;
      }
      parts.clear();
      folders.clear();
    }
  }

  /**
   * What a file was before.
   *
   * @param old its bytes, or null where there was none
   */
  private record Undo(Path target, byte[] old) {
    static Undo of(Path target) throws IOException {
      return new Undo(target, Files.exists(target) ? Files.readAllBytes(target) : null);
    }

    void run() {
      try {
        if (old == null) {
          Files.deleteIfExists(target);
        } else {
          Files.write(target, old);
        }
      } catch (IOException e) {
        // The medium is gone: the failure that is told already says so.
        return;
      }
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

  private static void move(Part part) throws IOException {
    if (!part.replaces()) {
      Files.move(part.file(), part.target());
      return;
    }
    try {
      Files.move(part.file(), part.target(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part.file(), part.target(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whatever did not come to its place is gone. */
  @Override
  public void close() {
    synchronized (OPEN) {
      parts.forEach(part -> delete(part.file()));
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
