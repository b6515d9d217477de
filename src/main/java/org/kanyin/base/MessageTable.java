package org.kanyin.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a library's error codes mean, in the user's language: two columns, read from a table in the
 * room's package. The library's own words are for the finding's context.
 */
public final class MessageTable {
  private final Map<String, String> sentences = new HashMap<>();

  private MessageTable() {}

  /**
   * The table of that name of the room that {@code roomClass} lives in.
   *
   * @throws IllegalStateException where it is missing or a row is not two columns
   */
  public static MessageTable of(Class<?> roomClass, String name) {
    try (InputStream in = RoomResource.open(roomClass, name)) {
      MessageTable wording = new MessageTable();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .forEach(wording::add);
      return wording;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String row) {
    String[] c = row.split("\t", -1);
    if (c.length != 2 || sentences.put(c[0], c[1]) != null) {
      throw new IllegalStateException("a code once and its words: " + row);
    }
  }

  public Optional<String> of(String code) {
    return Optional.ofNullable(sentences.get(code));
  }

  /** The words for a code; for one that is not in the table the code itself, said to be one. */
  public String or(String code) {
    return of(code).orElse("没有中文说明的情况，编号 " + (code.isEmpty() ? "不详" : code));
  }
}
