package org.kanyin.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A room's data as a table in its jar: UTF-8, cells apart by tabs, remarks on lines with #. */
public final class RoomTable {
  private RoomTable() {}

  /**
   * All rows of a table that has no headings, each as its cells.
   *
   * @param member any class of the room
   * @throws IllegalStateException where there is no such file: a fault of the build
   */
  public static List<String[]> rows(Class<?> member, String name) {
    try (InputStream in = RoomResource.open(member, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }

  /** The rows below the line of headings. */
  public static List<String[]> rowsUnderHeadings(Class<?> member, String name) {
    List<String[]> rows = rows(member, name);
    return rows.subList(1, rows.size());
  }
}
