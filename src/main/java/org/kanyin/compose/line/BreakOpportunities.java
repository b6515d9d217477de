package org.kanyin.compose.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.PreparedText;
import org.kanyin.compose.text.UnitTable;

/** Where a line may end (rules 1, 2, 3): for each atom, whether it may begin a line. */
public final class BreakOpportunities {
  public static final byte NONE = 0;
  static final byte BREAK = 1;

  /** Between a number and its unit: only if nothing else is within the limits. */
  static final byte UNIT = 2;

  /** Inside a word that is longer than the measure. */
  static final byte WORD = 3;

  static final byte TAIL = 4;

  /** After a designed or pinned end of line. */
  static final byte FORCED = 5;

  /** Every repetition is bounded, so that no text makes it slow or deep. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?|ftp)://[!-~]+|www\\.[!-~]+"
              + "|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+"
              + "|(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,12}/[!-~]*");

  private final PreparedText m;
  private final byte[] at;

  private BreakOpportunities(PreparedText m) {
    this.m = m;
    at = new byte[m.n + 1];
  }

  /** One entry for each atom and one for the end. */
  public static byte[] in(PreparedText m, Glue blanks) {
    BreakOpportunities o = new BreakOpportunities(m);
    for (int k = 1; k < m.n; k++) {
      o.at[k] = o.before(k);
    }
    o.at[m.n] = FORCED;
    if (m.setting.on(Parameter.URL_BREAKS)) {
      o.addresses();
    }
    if (m.setting.on(Parameter.NUMBER_UNIT)) {
      o.units();
    }
    o.tail(blanks);
    o.overlong(blanks);
    return o.at;
  }

  private byte before(int k) {
    if (m.control(k - 1)) {
      return FORCED;
    }
    CharacterClass here = m.mark[k];
    if (here == CharacterClass.JOINER
        || here == CharacterClass.CONTROL
        || here.blank()
        || here == CharacterClass.NOTE_MARK
        || here == CharacterClass.WIDE_SPACE
        || m.noStart(k)) {
      return NONE;
    }
    if (m.mark[k - 1] == CharacterClass.BREAK_HERE) {
      return BREAK;
    }
    int i = m.before(k);
    if (here == CharacterClass.BREAK_HERE || i < 0 || m.mark[i] == CharacterClass.NO_BREAK_SPACE) {
      return NONE;
    }
    boolean blank = m.mark[i] == CharacterClass.SPACE;
    int left = blank ? m.inkBefore(k) : i;
    while (left > 0 && m.mark[left] == CharacterClass.NOTE_MARK) {
      left = m.before(left);
    }
    if (left < 0 || m.noEnd(left) || numberGoesOn(left, k, blank)) {
      return NONE;
    }
    return blank || free(left, k) ? BREAK : NONE;
  }

  private boolean free(int i, int k) {
    if (m.westernish(i) && m.westernish(k) && m.mark[i] != CharacterClass.FIXED_SPACE) {
      return false;
    }
    return !(m.mark[i] == m.mark[k]
        && (m.mark[k] == CharacterClass.DASH || m.mark[k] == CharacterClass.ELLIPSIS));
  }

  /** Signs, full-width points, times and groups of three figures are one number (rule 3). */
  private boolean numberGoesOn(int i, int k, boolean blank) {
    if (blank) {
      return m.digit(i) && group(k) && figuresUpTo(i) <= 3;
    }
    if (m.digit(k)) {
      int c = m.codePoint[i];
      boolean point = c == '．' || c == '：' || (c == '，' && group(k) && figuresUpTo(i - 1) <= 3);
      return m.digit(i)
          || c == '－'
          || c == '＋'
          || c == '−'
          || c == '±'
          || (point && m.digit(i - 1) && (c != '：' || twoFigures(k)));
    }
    return false;
  }

  private boolean group(int k) {
    return m.digit(k) && m.digit(k + 1) && m.digit(k + 2) && !m.digit(k + 3);
  }

  private boolean twoFigures(int k) {
    return m.digit(k) && m.digit(k + 1) && !m.digit(k + 2);
  }

  private int figuresUpTo(int i) {
    int count = 0;
    while (m.digit(i - count)) {
      count++;
    }
    return count;
  }

  /** Marks the places between a number and what it counts, and inside that. */
  private void units() {
    String text = m.paragraph.text();
    for (int k = 1; k < m.n; k++) {
      int i = m.inkBefore(k);
      if (i < 0 || !m.digit(i) || m.digit(k) || m.mark[k].blank()) {
        continue;
      }
      int atom = k;
      UnitTable.Row row = UnitTable.at(text, m.start[atom]);
      while (row != null && atom < m.n) {
        int end = atom + row.unit().codePointCount(0, row.unit().length());
        for (int b = atom; b < end; b++) {
          if (at[b] == BREAK) {
            at[b] = UNIT;
          }
        }
        atom = end;
        row = row.leadsOn() && atom < m.n ? UnitTable.at(text, m.start[atom]) : null;
      }
    }
  }

  /** An address may be broken after / . @ - and nowhere else; nothing is added. */
  private void addresses() {
    String text = m.paragraph.text();
    if (text.indexOf('@') < 0 && text.indexOf('/') < 0 && !text.contains("www.")) {
      return;
    }
    Matcher found = ADDRESS.matcher(text);
    int k = 1;
    while (found.find()) {
      for (int i = found.start() + 1; i < found.end(); i++) {
        if (!isBreaker(text.charAt(i - 1)) || !Character.isLetterOrDigit(text.charAt(i))) {
          continue;
        }
        while (m.start[k] < i) {
          k++;
        }
        at[k] = BREAK;
      }
    }
  }

  private static boolean isBreaker(char c) {
    return c == '/' || c == '.' || c == '@' || c == '-';
  }

  private void tail(Glue blanks) {
    if (m.tail >= m.n) {
      return;
    }
    if (m.tail > 0) {
      at[m.tail] = TAIL;
    }
    int width = 0;
    for (int k = m.tail; k < m.n; k++) {
      width += m.body[k] + (k > m.tail ? blanks.width(k) : 0);
    }
    if (width <= m.paragraph.measure()) {
      java.util.Arrays.fill(at, m.tail + 1, m.n, NONE);
    }
  }

  /** A Western word that no line can hold may be broken anywhere, as the last resort but one. */
  private void overlong(Glue blanks) {
    int limit = Math.min(m.paragraph.measure(), m.paragraph.measure() - m.paragraph.indent());
    int from = 0;
    int width = 0;
    for (int k = 0; k <= m.n; k++) {
      if (k == m.n || at[k] != NONE || !solid(k)) {
        if (width > limit) {
          open(from, k, limit);
        }
        from = k;
        width = 0;
      }
      if (k < m.n && solid(k)) {
        width += m.body[k] + (k > from ? blanks.width(k) : 0);
      }
    }
  }

  private boolean solid(int k) {
    return m.westernish(k) && !m.mark[k].blank();
  }

  private void open(int from, int to, int limit) {
    for (int k = from + 1; k < to; k++) {
      int i = m.before(k);
      boolean unit = m.digit(i) && UnitTable.at(m.paragraph.text(), m.start[k]) != null;
      if (solid(k) && solid(i) && !m.noStart(k) && !m.noEnd(i) && !unit && !numberHolds(k, limit)) {
        at[k] = WORD;
      }
    }
  }

  /** Whether this is inside a number that a line can hold. */
  private boolean numberHolds(int k, int limit) {
    if (!numeral(k) || !numeral(k - 1)) {
      return false;
    }
    int width = 0;
    for (int i = k - 1; numeral(i) && width <= limit; i--) {
      width += m.body[i];
    }
    for (int i = k; numeral(i) && width <= limit; i++) {
      width += m.body[i];
    }
    return width <= limit;
  }

  private boolean numeral(int k) {
    return m.digit(k) || (k >= 0 && k < m.n && (m.codePoint[k] == '.' || m.codePoint[k] == ','));
  }
}
