package org.kanyin.diff.model;

/**
 * One difference as a proofreader would name it.
 *
 * @param kind what happened
 * @param old where it stood, or where it is missing
 * @param revised where it stands, or where it is missing
 * @param oldText what stood there; empty for an addition
 * @param newText what stands there; empty for a cut
 * @param before some words before it in the new, in the old for a cut
 * @param after some words after it
 */
public record Change(
    Kind kind,
    RoundRegion old,
    RoundRegion revised,
    String oldText,
    String newText,
    String before,
    String after) {
  /** What can happen to text. */
  public enum Kind {
    ADDED("增"),
    CUT("删"),
    CHANGED("改"),
    MOVED("移"),
    /** A table's column; what stands before and after are its numbers, from 1. */
    COLUMN("移栏"),
    /** A blank between two Latin words came or went. */
    SPACED("空格"),
    /** A paragraph begins where none began. */
    PARTED("另起段"),
    /** Two paragraphs have become one. */
    JOINED("接排"),
    /** The words stayed, and are written as something else in the manuscript. */
    FORMED("体例");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What the change is about: the new words, the old ones where they are gone. */
  public String text() {
    return newText.isEmpty() ? oldText : newText;
  }
}
