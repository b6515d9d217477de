package org.kanyin.base;

import java.util.Objects;

/**
 * Where a finding points: a line and column of a text file, a page of a PDF, or a whole file.
 *
 * @param file the file as the user named it, or empty where there is none (a command-line option)
 * @param line from 1, or 0 where the place is the whole file or a page
 * @param column from 1, counted in code points; 0 where there is no line
 * @param page the sheet of a PDF from 1 (not the folio), or 0
 */
public record Place(String file, int line, int column, int page) {
  public static final Place NOWHERE = new Place("", 0, 0, 0);

  public Place {
    Objects.requireNonNull(file, "file");
    if (line < 0 || column < 0 || page < 0 || (line == 0 && column > 0)) {
      throw new IllegalArgumentException("place " + file + ":" + line + ":" + column + ":p" + page);
    }
  }

  public static Place file(String file) {
    return new Place(file, 0, 0, 0);
  }

  public static Place at(String file, int line, int column) {
    return new Place(file, line, column, 0);
  }

  public static Place page(String file, int page) {
    return new Place(file, 0, 0, page);
  }

  /** As findings print it: {@code file:line:column}, {@code file:p7} or {@code file}. */
  @Override
  public String toString() {
    if (line > 0) {
      return file + ":" + line + ":" + column;
    }
    return page > 0 ? file + ":p" + page : file;
  }
}
