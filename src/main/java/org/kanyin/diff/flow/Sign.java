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
 * @param entry whether a table's row begins here
 * @param gap what is known of a blank before it
 * @param code the code point as it is written, not folded
 * @param form of a manuscript, as what it is written: its section, a tab, the elements around it
 * @param unseen what without ink stands before it: code points of no width, and U+3000
 */
public record Sign(
    int key,
    SignSource source,
    boolean generated,
    boolean opens,
    ParagraphStart start,
    boolean cell,
    boolean entry,
    Gap gap,
    int code,
    String unseen,
    String form) {
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

  /** The same where a row begins with it, or none does. */
  public Sign beginning(boolean row) {
    return new Sign(key, source, generated, opens, start, cell, row, gap, code, unseen, form);
  }

  /** The same where the page has it: as what begins there and what blank is known before it. */
  Sign laidAs(Sign printed) {
    return new Sign(
        key,
        source,
        generated,
        printed.opens,
        printed.start,
        printed.cell,
        printed.entry,
        printed.gap == Gap.UNKNOWN ? Gap.UNKNOWN : gap,
        code,
        unseen,
        form);
  }

  /** The same with another number of a note. */
  public Sign numbered(int mark) {
    return new Sign(mark, source, generated, opens, start, cell, entry, gap, mark, unseen, form);
  }

  public boolean isLatin() {
    return key > ' ' && key < 0x250;
  }

  public boolean isLatinWord() {
    return isLatin() && Character.isLetterOrDigit(key);
  }
}
