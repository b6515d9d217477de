package org.kanyin.diff.model;

import java.util.List;
import org.kanyin.inspect.model.Box;

/**
 * What became of a page.
 *
 * @param state see {@link State}
 * @param oldPage the sheet that shows the same text, from 1; 0 where there is no one such page
 * @param newPage the sheet, from 1
 * @param pixels that differ, at 150 dpi; 0 where pictures were not compared
 * @param marks where they differ, on the new page
 */
public record PageState(State state, int oldPage, int newPage, int pixels, List<Box> marks) {
  public PageState {
    marks = List.copyOf(marks);
  }

  /** What can become of a page. */
  public enum State {
    /** The same words on the same lines. */
    SAME,
    /** Words were added, cut, changed or moved on it. */
    TEXT,
    /** The same words, but lines or pages end elsewhere. */
    REFLOWED,
    /** The same words on the same lines, and yet it looks different. */
    LOOKS
  }

  public PageState looks(int count, List<Box> where) {
    return new PageState(State.LOOKS, oldPage, newPage, count, where);
  }
}
