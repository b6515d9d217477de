package org.kanyin.compose.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kanyin.base.RoomResource;

/** Reads this room's tables: tab-separated, remarks after #, one line of headings. */
final class TsvTable {
  private TsvTable() {}

  static List<String[]> rows(String name) {
    try (InputStream in = RoomResource.open(TsvTable.class, name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("# ") && !l.isBlank())
          .skip(1)
          .map(l -> l.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("table " + name, e);
    }
  }
}
