package org.kanyin.diff.flow;

import org.kanyin.analysis.model.ParagraphStart;

/**
 * One character as it is compared; blanks are none.
 *
 * @param key the code point, forms that look the same folded into one
 * @param source where it stands
 * @param generated made by a style and not written by an author: a list's number, a note's mark, a
 *     hyphen at a line's end
 * @param opens whether a paragraph, cell or line of its own begins here, as far as one can tell
 * @param start whether a paragraph of running text begins here beyond doubt
 * @param cell whether it stands in a table
 * @param gap what is known of a blank before it
 */
public record Sign(
    int key,
    SignSource source,
    boolean generated,
    boolean opens,
    ParagraphStart start,
    boolean cell,
    Gap gap) {
  /** Between two Latin characters a blank is writing; anywhere else it is layout. */
  public enum Gap {
    NONE,
    BLANK,
    /** At a line's or paragraph's beginning nobody can tell. */
    UNKNOWN
  }

  String text() {
    return Character.toString(key);
  }

  public boolean isLatin() {
    return key > ' ' && key < 0x250;
  }

  public boolean isLatinWord() {
    return isLatin() && Character.isLetterOrDigit(key);
  }
}
