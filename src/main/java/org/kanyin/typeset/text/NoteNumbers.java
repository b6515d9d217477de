package org.kanyin.typeset.text;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.kanyin.base.CircledNumber;

/**
 * The notes of a document that each page numbers anew, numbered as their marks are placed: FOP
 * places a page's text in reading order and then its notes, page after page.
 */
public final class NoteNumbers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private String page = "";
  private int last;
  private boolean complete = true;

  /**
   * The sign of a note's number.
   *
   * @param note its id
   * @param on key of the page that the mark is being placed on
   * @return empty where no circle holds it
   */
  public OptionalInt sign(String note, String on) {
    int number = numbers.computeIfAbsent(note, n -> next(on));
    String mark = CircledNumber.mark(number);
    return CircledNumber.is(mark.codePointAt(0))
        ? OptionalInt.of(mark.codePointAt(0))
        : OptionalInt.empty();
  }

  private int next(String on) {
    last = on.equals(page) ? last + 1 : 1;
    page = on;
    return last;
  }

  /** A mark stays as the style has it: no circle, or one that its place cannot take. */
  public void giveUp() {
    complete = false;
  }

  /** Whether every mark shows its number. */
  public boolean isComplete() {
    return complete;
  }
}
