package org.kanyin.compose.words;

import java.util.HashSet;
import java.util.Set;
import org.kanyin.base.RoomTable;

/** The words of {@code line-edge-words.tsv}, which belong to what stands on their other side. */
final class EdgeWords {
  private static final Set<String> NOT_AT_START = words("start");
  private static final Set<String> NOT_AT_END = words("end");

  private EdgeWords() {}

  private static Set<String> words(String edge) {
    Set<String> words = new HashSet<>();
    for (String[] row : RoomTable.rowsUnderHeadings(EdgeWords.class, "line-edge-words.tsv")) {
      if (row[1].equals(edge)) {
        words.add(row[0]);
      }
    }
    return Set.copyOf(words);
  }

  static boolean mayNotStart(String word) {
    return NOT_AT_START.contains(word);
  }

  static boolean mayNotEnd(String word) {
    return NOT_AT_END.contains(word);
  }
}
