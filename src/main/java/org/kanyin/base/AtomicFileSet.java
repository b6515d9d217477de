package org.kanyin.base;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that belong together, written all or none: each beside its place first, then all moved
 * there; where one cannot be moved, those that were are taken back. A file that is to be new never
 * takes the place of another.
 */
public final class AtomicFileSet {
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
    try (PartFiles parts = new PartFiles()) {
      try {
        for (Entry entry : entries) {
          parts.add(entry.target(), entry.replaces(), out -> out.write(entry.bytes()));
        }
        parts.publish();
      } catch (IOException e) {
        throw new Failure(parts.current(), e);
      }
    }
  }
}
