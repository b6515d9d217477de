package org.kanyin.manifest;

import java.nio.file.Path;
import org.kanyin.base.Place;

/** A decoded file while it is being read. */
final class SourceFile {
  private final Source source;
  private final Lines lines;

  SourceFile(Source source) {
    this.source = source;
    this.lines = new Lines(source.text());
  }

  Source source() {
    return source;
  }

  String name() {
    return source.name();
  }

  Path path() {
    return source.path();
  }

  String text() {
    return source.text();
  }

  Place place(int offset) {
    return lines.place(source.name(), offset);
  }

  int line(int offset) {
    return lines.line(offset);
  }

  String around(int offset) {
    return lines.around(offset, 30);
  }
}
