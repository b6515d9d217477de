package org.kanyin.inspect.model;

import java.nio.file.Path;

/**
 * A PDF to be read: a file, or bytes that are in no file yet. Who reads it more than once keeps the
 * source, so that all readings together keep within one limit of time.
 */
public sealed interface PdfSource {
  /** What findings call it: the file as the user named it. */
  String name();

  /** What its readings have cost. */
  ReadingTime spent();

  /** A file; it may be missing, or be no PDF. */
  record OnDisk(Path path, ReadingTime spent) implements PdfSource {
    @Override
    public String name() {
      return path.toString();
    }
  }

  /**
   * A PDF in memory.
   *
   * @param name of the file that it is, or will be
   * @param bytes not to be written to
   */
  record InMemory(String name, byte[] bytes, ReadingTime spent) implements PdfSource {}

  static PdfSource of(Path file) {
    return new OnDisk(file, new ReadingTime());
  }

  static PdfSource of(byte[] pdf, String name) {
    return new InMemory(name, pdf, new ReadingTime());
  }
}
