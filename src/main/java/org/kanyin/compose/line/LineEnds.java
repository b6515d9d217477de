package org.kanyin.compose.line;

import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/** What a line is at its two ends: its blanks (rule 6), its kind of end, 孤字 (rule 15). */
final class LineEnds {
  private final PreparedText m;
  private final Glue blanks;
  private final boolean fullEnd;
  private final boolean fullStart;
  private final boolean fullFirst;

  LineEnds(PreparedText m, Glue blanks, Setting s) {
    this.m = m;
    this.blanks = blanks;
    fullEnd = !s.is(Parameter.LINE_END, "half");
    fullStart = s.is(Parameter.LINE_START, "full");
    fullFirst = s.is(Parameter.FIRST_LINE, "full");
  }

  /** First atom after the line's ink: blanks and a control may follow. */
  int contentEnd(int from, int to) {
    int k = to;
    while (k > from && (m.control(k - 1) || m.mark[k - 1].blank() || m.mark[k - 1].transparent())) {
      k--;
    }
    // A joiner belongs to its base, not to the blanks that hang.
    while (k > from && k < to && m.mark[k].transparent()) {
      k++;
    }
    return k;
  }

  /** An opening mark's blank at the line's start. */
  int startBlank(int from) {
    boolean whole = from == 0 ? fullFirst : fullStart;
    return whole && m.mark[from] == CharacterClass.OPEN ? blanks.leading(from) : 0;
  }

  /** A mark's blank at the line's end. */
  int endBlank(int last) {
    return fullEnd && m.mark[last] != CharacterClass.INTERPUNCT ? blanks.trailing(last) : 0;
  }

  /** Whether the text, the text before a tail, or a designed or pinned line ends here. */
  boolean ends(int to) {
    return to == m.n || to == m.tail || m.control(to - 1);
  }

  /** Whether the line is to reach the measure. */
  boolean full(int to, boolean end) {
    if (!end) {
      return m.paragraph.align() == Align.JUSTIFY;
    }
    return pinned(to) || (m.tail == m.n && m.paragraph.alignLast() == Align.JUSTIFY);
  }

  private boolean pinned(int to) {
    return m.codePoint[to - 1] == Paragraph.PAGE_END;
  }

  /**
   * 孤字: one character, with or without marks, after a full line. A byline keeps it company; a
   * leader does not.
   */
  boolean alone(int from, int to, int contentEnd) {
    boolean withTail = to == m.n && from < m.tail && m.tail < m.n;
    int end = withTail && leads() ? m.tail : contentEnd;
    if (from == 0
        || m.control(from - 1)
        || pinned(to)
        || (withTail && !leads())
        || from == m.tail
        || end - from > 8) {
      return false;
    }
    int characters = 0;
    for (int k = from; k < end; k++) {
      CharacterClass mark = m.mark[k];
      if (!mark.squeezes()
          && !mark.transparent()
          && !mark.blank()
          && mark != CharacterClass.NOTE_MARK) {
        characters++;
      }
    }
    return characters == 1;
  }

  private boolean leads() {
    return m.paragraph.tail().map(t -> t.mode() == Paragraph.Tail.Mode.LEADER).orElse(false);
  }
}
