package org.kanyin.base;

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
    MessageTable table = new MessageTable();
    for (String[] c : RoomTable.rows(roomClass, name)) {
      if (c.length != 2 || table.sentences.put(c[0], c[1]) != null) {
        throw new IllegalStateException("a code once and its words: " + String.join("|", c));
      }
    }
    return table;
  }

  public Optional<String> of(String code) {
    return Optional.ofNullable(sentences.get(code));
  }

  /** The words for a code; for one that is not in the table the code itself, said to be one. */
  public String or(String code) {
    return of(code).orElse("没有中文说明的情况，编号 " + (code.isEmpty() ? "不详" : code));
  }
}
