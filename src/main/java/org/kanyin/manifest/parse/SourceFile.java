package org.kanyin.manifest.parse;

import java.nio.file.Path;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.LineStarts;
import org.kanyin.manifest.model.SourceText;

/** A decoded file while it is being read. */
public final class SourceFile {
  private final SourceText source;
  private final LineStarts lines;

  SourceFile(SourceText source) {
    this.source = source;
    this.lines = new LineStarts(source.text());
  }

  SourceText source() {
    return source;
  }

  public String name() {
    return source.name();
  }

  public Path path() {
    return source.path();
  }

  public String text() {
    return source.text();
  }

  public Place place(int offset) {
    return lines.place(source.name(), offset);
  }

  public int line(int offset) {
    return lines.line(offset);
  }

  String around(int offset) {
    return lines.around(offset, 30);
  }
}
