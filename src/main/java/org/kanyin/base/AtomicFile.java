package org.kanyin.base;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Writes a file whole or not at all: beside its place first, then moved there, so that a failed run
 * leaves no half file and does not touch an older good one; nor does one that is asked to end.
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
    try (PartFiles parts = new PartFiles()) {
      parts.add(target, true, content);
      parts.publish();
    }
  }

  /**
   * Writes several files that belong together, or none of them.
   *
   * @param files bytes by their places, in the order in which they come there
   */
  public static void writeAll(Map<Path, byte[]> files) throws IOException {
    try (PartFiles parts = new PartFiles()) {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        parts.add(file.getKey(), true, out -> out.write(file.getValue()));
      }
      parts.publish();
    }
  }
}
