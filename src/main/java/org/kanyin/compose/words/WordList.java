package org.kanyin.compose.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kanyin.base.RoomResource;

/**
 * The words of {@code words.tsv}. Read when a title must be broken and not before; its rows are in
 * the order of their code units, so that a word is found by halving and nothing is built.
 */
final class WordList {
  /** No word of the list is longer. */
  static final int LONGEST = 6;

  private WordList() {}

  /** The initialisation of a class is lazy and happens once. */
  private static final class Rows {
    static final String ALL = read();

    private static String read() {
      try (InputStream in = RoomResource.open(WordList.class, "words.tsv")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("words.tsv", e);
      }
    }
  }

  /** The binary logarithm of how often the word occurs, −1 where the list does not have it. */
  static int frequency(String word) {
    String rows = Rows.ALL;
    int low = 0;
    int high = rows.length();
    while (low < high) {
      int row = rows.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      int end = rows.indexOf('\n', row);
      int tab = rows.indexOf('\t', row);
      boolean remark = tab < 0 || tab > end;
      int order = remark ? -1 : rows.substring(row, tab).compareTo(word);
      if (order == 0) {
        return Integer.parseInt(rows, tab + 1, end, 10);
      } else if (order < 0) {
        low = end + 1;
      } else {
        high = row;
      }
    }
    return -1;
  }
}
