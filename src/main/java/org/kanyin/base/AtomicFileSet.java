package org.kanyin.base;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Files that belong together, written all or none: each beside its place first, then all moved
 * there; where one cannot be moved, those that were are taken back. A file that is to be new never
 * takes the place of another.
 */
public final class AtomicFileSet {
  private record Staged(Path target, Path part, boolean replaces) {}

  private final List<Staged> staged = new ArrayList<>();
  private final Deque<Path> folders = new ArrayDeque<>();

  private AtomicFileSet() {}

  /**
   * A file of the set.
   *
   * @param replaces whether an older one may be there
   */
  public record Entry(Path target, byte[] bytes, boolean replaces) {}

  /** Which file could not be written, and why. */
  public static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Path file;

    private Failure(Path file, IOException cause) {
      super(cause);
      this.file = file;
    }

    public Path file() {
      return file;
    }

    public IOException reason() {
      return (IOException) getCause();
    }
  }

  /**
   * Writes the files in their order.
   *
   * @throws Failure where one cannot be written; then everything is as it was before
   */
  public static void write(List<Entry> entries) throws Failure {
    AtomicFileSet set = new AtomicFileSet();
    try {
      for (Entry entry : entries) {
        set.stage(entry);
      }
      set.move();
    } catch (Failure e) {
      set.clear();
      throw e;
    }
  }

  private void stage(Entry entry) throws Failure {
    Path target = entry.target().toAbsolutePath();
    try {
      if (entry.replaces() && Files.exists(target)) {
        target = target.toRealPath();
      } else if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      folder(target.getParent());
      Path part = Files.createTempFile(target.getParent(), ".kanyin-", ".part");
      staged.add(new Staged(target, part, entry.replaces()));
      Files.write(part, entry.bytes());
      AtomicFile.openToReaders(part);
    } catch (IOException e) {
      throw new Failure(entry.target(), e);
    }
  }

  /** Creates a folder, and remembers which were not there. */
  private void folder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      if (folder.getParent() != null) {
        folder(folder.getParent());
      }
      Files.createDirectory(folder);
      folders.push(folder);
    }
  }

  private void move() throws Failure {
    Deque<Undo> done = new ArrayDeque<>();
    for (Staged s : staged) {
      try {
        boolean there = s.replaces() && Files.exists(s.target());
        byte[] old = there ? Files.readAllBytes(s.target()) : null;
        move(s);
        done.push(new Undo(s.target(), old));
      } catch (IOException e) {
        done.forEach(Undo::run);
        throw new Failure(s.target(), e);
      }
    }
  }

  private static void move(Staged s) throws IOException {
    if (!s.replaces()) {
      Files.move(s.part(), s.target());
      return;
    }
    try {
      Files.move(s.part(), s.target(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(s.part(), s.target(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * What a file was before.
   *
   * @param old its bytes, or null where there was none
   */
  private record Undo(Path target, byte[] old) {
    void run() {
      try {
        if (old == null) {
          Files.deleteIfExists(target);
        } else {
          AtomicFile.write(target, old);
        }
      } catch (IOException e) {
        // The medium is gone: the failure that is told already says so.
        return;
      }
    }
  }

  private void clear() {
    for (Staged s : staged) {
      delete(s.part());
    }
    folders.forEach(AtomicFileSet::delete);
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A folder that somebody else put something into stays.
      return;
    }
  }
}
