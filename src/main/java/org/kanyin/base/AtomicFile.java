package org.kanyin.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a failed run
 * leaves no half file and does not touch an older good one.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Something that writes the file's bytes. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path target, byte[] bytes) throws IOException {
    write(target, out -> out.write(bytes));
  }

  /**
   * Writes {@code content} to {@code target}, creating its folder. A link is followed, and a device
   * such as {@code /dev/null} is written to, not replaced.
   *
   * @throws IOException where the place cannot be written; the target is then as it was before
   */
  public static void write(Path target, Content content) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      return;
    }
    whole(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
  }

  private static void whole(Path target, Content content) throws IOException {
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".kanyin-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      openToReaders(part);
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** createTempFile makes files that only their owner may read; an output is for the office. */
  static void openToReaders(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
