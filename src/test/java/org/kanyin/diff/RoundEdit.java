package org.kanyin.diff;

import java.util.List;

/**
 * One thing that may be done to a round.
 *
 * @param name what it is, for whoever reads a failure
 * @param corrections rows of a table that ask for it (上下文, 误, 正); none where it cannot be asked
 * @param words every finding that tells it quotes one of these
 * @param inPrint whether it shows in the text of a page
 * @param make does it
 */
record RoundEdit(
    String name, List<Row> corrections, List<String> words, boolean inPrint, Runnable make) {
  /** A row of a table of corrections. */
  record Row(String context, String wrong, String right) {}

  static RoundEdit unasked(String name, List<String> words, Runnable make) {
    return new RoundEdit(name, List.of(), words, true, make);
  }

  /** An edit that shows in manuscripts alone, or in the looks of a page. */
  static RoundEdit ofForm(String name, List<String> words, Runnable make) {
    return new RoundEdit(name, List.of(), words, false, make);
  }

  /** The same, with the words it is at in its name. */
  RoundEdit named(String at) {
    return new RoundEdit(name + " at " + at, corrections, words, inPrint, make);
  }

  boolean isAskable() {
    return !corrections.isEmpty();
  }

  boolean isTold(String message) {
    return words.stream().anyMatch(message::contains);
  }

  /** Whether the two were made side by side. */
  boolean isBeside(RoundEdit other) {
    return name.startsWith("one of two") && other.name.startsWith("other of two");
  }

  @Override
  public String toString() {
    return name + " " + corrections + " " + words;
  }
}
