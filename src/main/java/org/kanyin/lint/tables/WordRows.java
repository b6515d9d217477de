package org.kanyin.lint.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.base.IoReasons;
import org.kanyin.base.Place;

/**
 * A table as an office keeps it: saved by a spreadsheet as UTF-8 text (with or without a byte order
 * mark), cells apart by tabs or, in a {@code .csv}, by commas; the first row names the columns.
 */
final class WordRows {
  /**
   * A row that has what it must have.
   *
   * @param place of the row
   * @param cells by column; those of the named columns are there, perhaps empty
   */
  record Row(Place place, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The words of a cell that holds several. */
    List<String> words(String column) {
      return get(column).isEmpty() ? List.of() : List.of(get(column).split("[、，,；;]", -1));
    }
  }

  private WordRows() {}

  /** The rows of a table file; what is wrong with it goes into the log. */
  static List<Row> read(Path file, String shown, List<String> needed, TableLog log) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      log.report("L091", Place.file(shown), shown, IoReasons.of(e));
      return List.of();
    }
    Optional<String> text = utf8(bytes);
    if (text.isEmpty()) {
      log.report("L091", Place.file(shown), shown, "不是 UTF-8 编码");
      return List.of();
    }
    return rows(text.get(), shown, needed, log);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty(); // The caller says so.
    }
  }

  static List<Row> rows(String text, String shown, List<String> needed, TableLog log) {
    boolean commas = shown.toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
    List<Row> rows = new ArrayList<>();
    List<String> head = List.of();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line, commas);
      Place place = Place.at(shown, number, 1);
      if (head.isEmpty()) {
        head = cells;
        if (!head.containsAll(needed)) {
          log.report("L091", place, shown, "第一行应有“" + String.join("”“", needed) + "”各栏");
          return List.of();
        }
      } else if (cells.size() > head.size()
          && cells.subList(head.size(), cells.size()).stream().anyMatch(c -> !c.isEmpty())) {
        log.report("L090", place, line, "格子比第一行多");
      } else {
        rows.add(new Row(place, named(head, cells)));
      }
    }
    return rows;
  }

  private static Map<String, String> named(List<String> head, List<String> cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < head.size(); i++) {
      named.put(head.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return named;
  }

  /** RFC 4180 for commas, all in one line: a cell of ours holds no line end. */
  private static List<String> cells(String line, boolean commas) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.startsWith("\"\"", i)) {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && c == (commas ? ',' : '\t')) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
