package org.kanyin.compose.line;

import org.kanyin.compose.model.Align;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.model.Setting;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;

/** What a line is at its two ends: its blanks (rule 6), its kind of end, 孤字 (rule 15). */
final class LineEnds {
  /** More atoms than this are no lone character, whatever marks it has. */
  private static final int LONELY_ATOMS = 40;

  private final PreparedText text;
  private final Glue glue;
  private final boolean fullEnd;
  private final boolean fullStart;
  private final boolean fullFirst;

  LineEnds(PreparedText text, Glue glue, Setting s) {
    this.text = text;
    this.glue = glue;
    fullEnd = !s.is(Parameter.LINE_END, "half");
    fullStart = s.is(Parameter.LINE_START, "full");
    fullFirst = s.is(Parameter.FIRST_LINE, "full");
  }

  /** First atom after the line's ink: blanks and a control may follow. */
  int contentEnd(int from, int to) {
    int k = to;
    while (k > from
        && (text.control(k - 1) || text.mark[k - 1].hangs() || text.mark[k - 1].transparent())) {
      k--;
    }
    // A joiner belongs to its base, not to the blanks that hang.
    while (k > from && k < to && text.mark[k].transparent()) {
      k++;
    }
    return k;
  }

  /** An opening mark's blank at the line's start. */
  int startBlank(int from) {
    boolean whole = from == 0 ? fullFirst : fullStart;
    return whole && text.mark[from] == CharacterClass.OPEN ? glue.leading(from) : 0;
  }

  /** A mark's blank at the line's end. */
  int endBlank(int last) {
    return fullEnd && text.mark[last] != CharacterClass.INTERPUNCT ? glue.trailing(last) : 0;
  }

  /** Whether the text, the text before a tail, or a designed or pinned line ends here. */
  boolean ends(int to) {
    return to == text.n || to == text.tail || text.control(to - 1);
  }

  /** Whether the line is to reach the measure. */
  boolean full(int to, boolean end) {
    if (!end) {
      return text.paragraph.align() == Align.JUSTIFY && to <= text.tail;
    }
    return pinned(to) || (text.tail == text.n && text.paragraph.alignLast() == Align.JUSTIFY);
  }

  private boolean pinned(int to) {
    return text.codePoint[to - 1] == Paragraph.PAGE_END;
  }

  /**
   * 孤字: one character, with or without marks, after a full line. A byline keeps it company; a
   * leader does not.
   */
  boolean alone(int from, int to, int contentEnd) {
    boolean withTail = to == text.n && from < text.tail && text.tail < text.n;
    int end = contentEnd;
    if (withTail && leads()) {
      end = text.tail;
    } else if (from > text.tail) {
      end = names(contentEnd);
    }
    if (from == 0
        || text.control(from - 1)
        || pinned(to)
        || (withTail && !leads())
        || from == text.tail
        || end - from > LONELY_ATOMS) {
      return false;
    }
    int characters = 0;
    for (int k = from; k < end && characters < 2; k++) {
      CharacterClass mark = text.mark[k];
      if (!mark.squeezes()
          && !mark.transparent()
          && !mark.blank()
          && mark != CharacterClass.NOTE_MARK) {
        characters++;
      }
    }
    return characters == 1;
  }

  /** Where the last blank of a tail's last line stands: after it there is the page, no name. */
  private int names(int contentEnd) {
    int k = contentEnd;
    while (leads() && k > text.tail && text.mark[k - 1] != CharacterClass.BLANK) {
      k--;
    }
    return k > text.tail + 1 ? k : contentEnd;
  }

  private boolean leads() {
    return TailBreaks.leads(text);
  }

  /** A tail that no line holds has lines of its own. */
  boolean mixesTail(int from, int to) {
    return from < text.tail && text.tail < to && to < text.n;
  }

  /**
   * Whether it is a line of a tail of several, none of which is filled: a leader fills the last.
   */
  boolean partedTail(int from, int to) {
    return from >= text.tail && (to < text.n || (from > text.tail && !leads()));
  }

  /** The tail's leader opens a line that is not the tail's last: it has no width there. */
  int unusedLeader(int from, int to) {
    return from == text.tail && to < text.n && text.mark[from] == CharacterClass.LEADER
        ? text.body[from]
        : 0;
  }

  /** What the leader is to have at least that opens the last line of a tail of several, if any. */
  int leastLeader(int from, int to) {
    return from > text.tail && to == text.n && leads() && text.mark[from] == CharacterClass.BLANK
        ? text.body[text.tail]
        : 0;
  }
}
