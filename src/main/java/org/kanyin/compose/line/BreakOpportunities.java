package org.kanyin.compose.line;

import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;
import org.kanyin.compose.text.CharacterClass;
import org.kanyin.compose.text.NumberSigns;
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

  /** Inside a word at a soft hyphen, which is then drawn. */
  static final byte HYPHEN = 6;

  /** After a designed or pinned end of line. */
  static final byte FORCED = 5;

  private final PreparedText text;
  private final byte[] at;

  private BreakOpportunities(PreparedText text) {
    this.text = text;
    at = new byte[text.n + 1];
  }

  /** Whether a line that ends at such a place parts a number from its unit, or a Western word. */
  public static boolean partsUnit(byte opportunity) {
    return opportunity == UNIT || opportunity == WORD;
  }

  /** One entry for each atom and one for the end. */
  public static byte[] in(PreparedText text, Glue glue) {
    BreakOpportunities o = new BreakOpportunities(text);
    for (int k = 1; k < text.n; k++) {
      o.at[k] = o.before(k);
    }
    o.at[text.n] = FORCED;
    if (text.setting.on(Parameter.URL_BREAKS)) {
      o.addresses();
    }
    if (text.setting.on(Parameter.NUMBER_UNIT)) {
      o.units();
    }
    TailBreaks.set(text, glue, o.at);
    Keeps.close(text, glue, o.at);
    o.overlong(glue);
    return o.at;
  }

  /** Whether a line may end here without parting a word, a number or a number and its unit. */
  public static boolean parts(byte opportunity) {
    return opportunity == BREAK || opportunity == TAIL || opportunity == FORCED;
  }

  private byte before(int k) {
    if (text.control(k - 1)) {
      return FORCED;
    }
    CharacterClass here = text.mark[k];
    if (here.transparent()
        || here == CharacterClass.CONTROL
        || here.blank()
        || here == CharacterClass.NOTE_MARK
        || here == CharacterClass.WIDE_SPACE
        || here == CharacterClass.FIXED_SPACE
        || text.noStart(k)) {
      return NONE;
    }
    if (text.mark[k - 1] == CharacterClass.BREAK_HERE) {
      return BREAK;
    }
    int i = text.before(k);
    if (text.codePoint[k - 1] == Paragraph.SOFT_HYPHEN
        && i >= 0
        && text.mark[i] == CharacterClass.LETTER
        && here == CharacterClass.LETTER) {
      return HYPHEN;
    }
    if (i < 0 || joined(k) || keepsBoth(i)) {
      return NONE;
    }
    boolean wide =
        text.mark[i] == CharacterClass.WIDE_SPACE || text.mark[i] == CharacterClass.BLANK;
    boolean blank = text.mark[i] == CharacterClass.SPACE;
    int left = text.mark[i].blank() ? text.inkBefore(k) : i;
    while (left > 0
        && (text.mark[left] == CharacterClass.NOTE_MARK
            || text.mark[left] == CharacterClass.WIDE_SPACE)) {
      left = text.before(left);
    }
    if (left < 0 || text.noEnd(left) || (!wide && numberGoesOn(left, k, blank))) {
      return NONE;
    }
    return blank || wide || free(left, k) ? BREAK : NONE;
  }

  /** Blanks that part nothing (UAX 14, GL): U+00A0, the figure space, the narrow one. */
  private boolean keepsBoth(int i) {
    return text.mark[i] == CharacterClass.NO_BREAK_SPACE
        || text.codePoint[i] == 0x2007
        || text.codePoint[i] == 0x202F;
  }

  private boolean free(int i, int k) {
    if (text.westernish(i) && text.westernish(k) && text.mark[i] != CharacterClass.FIXED_SPACE) {
      return hyphen(i, k);
    }
    return !(text.mark[i] == text.mark[k]
        && (text.mark[k] == CharacterClass.DASH || text.mark[k] == CharacterClass.ELLIPSIS));
  }

  /** U+2060 and U+FEFF join what stands on both sides of them (UAX 14, LB11). */
  private boolean joined(int k) {
    for (int j = k - 1; j >= 0 && text.mark[j] == CharacterClass.JOINER; j--) {
      if (text.codePoint[j] == 0x2060 || text.codePoint[j] == 0xFEFF) {
        return true;
      }
    }
    return false;
  }

  /** After a word's own hyphen (UAX 14, LB21), if no letter is left alone. */
  private boolean hyphen(int i, int k) {
    int c = text.codePoint[i];
    return (c == '-' || c == 0x2010)
        && i == k - 1
        && lettering(i - 1)
        && lettering(i - 2)
        && text.mark[k] == CharacterClass.LETTER
        && lettering(k + 1);
  }

  private boolean lettering(int k) {
    return k >= 0 && k < text.n && text.mark[k].lettering();
  }

  /** Signs, full-width points, times and groups of three figures are one number (rule 3). */
  private boolean numberGoesOn(int i, int k, boolean blank) {
    int sign = text.codePoint[i];
    if (text.digit(k) && NumberSigns.before(sign)) {
      return true;
    }
    if (blank) {
      return text.digit(i) && group(k) && figuresUpTo(i) <= 3;
    }
    if (text.digit(i) && text.digit(k + 1) && NumberSigns.between(text.codePoint[k])) {
      return true;
    }
    if (text.digit(k)) {
      boolean point =
          NumberSigns.between(sign)
              || (sign == '：' && twoFigures(k))
              || (sign == '，' && group(k) && figuresUpTo(i - 1) <= 3);
      return text.digit(i) || (point && text.digit(i - 1));
    }
    return false;
  }

  private boolean group(int k) {
    return text.digit(k) && text.digit(k + 1) && text.digit(k + 2) && !text.digit(k + 3);
  }

  private boolean twoFigures(int k) {
    return text.digit(k) && text.digit(k + 1) && !text.digit(k + 2);
  }

  private int figuresUpTo(int i) {
    int count = 0;
    while (text.digit(i - count)) {
      count++;
    }
    return count;
  }

  /** Marks the places between a number and what it counts, and inside that. */
  private void units() {
    String characters = text.paragraph.text();
    for (int k = 1; k < text.n; k++) {
      int i = text.inkBefore(k);
      if (i < 0
          || !counts(i)
          || text.digit(k)
          || text.mark[k].blank()
          || text.mark[k - 1] == CharacterClass.BLANK) {
        continue;
      }
      int atom = k;
      UnitTable.Row row = UnitTable.at(characters, text.start[atom]);
      while (row != null && atom < text.n) {
        int end = atom + row.unit().codePointCount(0, row.unit().length());
        for (int b = atom; b < end; b++) {
          if (at[b] == BREAK) {
            at[b] = UNIT;
          }
        }
        atom = end;
        row = row.leadsOn() && atom < text.n ? UnitTable.at(characters, text.start[atom]) : null;
      }
    }
  }

  /** Whether a number ends here: also with an exponent or a fraction. */
  private boolean counts(int i) {
    return text.digit(i) || "¹²³⁰⁴⁵⁶⁷⁸⁹¼½¾".indexOf(text.codePoint[i]) >= 0;
  }

  /** An address may be broken where {@link AddressBreaks} says, and nowhere else. */
  private void addresses() {
    StringBuilder plain = new StringBuilder(text.n);
    int[] atoms = new int[text.paragraph.text().length()];
    for (int k = 0; k < text.n; k++) {
      if (!text.mark[k].transparent()) {
        atoms[plain.length()] = k;
        plain.appendCodePoint(text.codePoint[k]);
      }
    }
    for (int offset : AddressBreaks.in(plain.toString())) {
      at[atoms[offset]] = BREAK;
    }
  }

  /** A Western word that no line can hold may be broken anywhere, as the last resort but one. */
  private void overlong(Glue glue) {
    int limit = text.paragraph.measure() - text.paragraph.indent();
    int from = 0;
    long width = 0;
    for (int k = 0; k <= text.n; k++) {
      if (k == text.n || at[k] != NONE || !solid(k)) {
        if (width > limit) {
          open(from, k, limit);
        }
        from = k;
        width = 0;
        // Only the first word must stand beside the indent.
        limit = k == 0 ? limit : text.paragraph.measure();
      }
      if (k < text.n && solid(k)) {
        width += text.body[k] + (k > from ? glue.width(k) : 0);
      }
    }
  }

  private boolean solid(int k) {
    return text.westernish(k) && !text.mark[k].blank() && text.mark[k] != CharacterClass.NOTE_MARK;
  }

  private void open(int from, int to, int limit) {
    for (int k = from + 1; k < to; k++) {
      int i = text.before(k);
      boolean unit =
          text.digit(i)
              && !text.digit(k)
              && UnitTable.at(text.paragraph.text(), text.start[k]) != null;
      if (solid(k)
          && solid(i)
          && !text.noStart(k)
          && !text.noEnd(i)
          && !unit
          && !numberHolds(k, limit)) {
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
      width += text.body[i];
    }
    for (int i = k; numeral(i) && width <= limit; i++) {
      width += text.body[i];
    }
    return width <= limit;
  }

  private boolean numeral(int k) {
    return text.digit(k)
        || (k >= 0 && k < text.n && (text.codePoint[k] == '.' || text.codePoint[k] == ','));
  }
}
