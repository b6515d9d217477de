package org.kanyin.compose.text;

/** What a character is to its line. */
public enum CharacterClass {
  /** An ideograph or kana: an em, with a gap to Western neighbours. */
  HAN,
  /** Any other character of the Chinese font that takes an em: ①, ■, a full-width letter. */
  SYMBOL,
  OPEN,
  CLOSE,
  /** ， 、 ； ： */
  PAUSE,
  /** 。 ． ？ ！ */
  STOP,
  INTERPUNCT,
  DASH,
  ELLIPSIS,
  /** ～, a single —, and - where it joins Chinese. */
  CONNECTOR,
  SOLIDUS,
  PREFIX,
  POSTFIX,
  /** A letter of the Latin font. */
  LETTER,
  DIGIT,
  /** Western punctuation and signs. */
  WESTERN,
  /** U+0020 and its like: an elastic blank that hangs at a line end. */
  SPACE,
  NO_BREAK_SPACE,
  /** A blank of fixed width: U+2000 to U+200A, U+202F, U+205F. */
  FIXED_SPACE,
  /** U+3000. */
  WIDE_SPACE,
  /** U+200B. */
  BREAK_HERE,
  /** A combining mark, variation selector, joiner: sticks to its base, no width. */
  JOINER,
  OBJECT,
  WESTERN_OBJECT,
  NOTE_MARK,
  LEADER,
  /** The end of a line, designed or pinned. */
  CONTROL;

  /** Whether it has blanks that neighbours squeeze (rule 5). */
  public boolean squeezes() {
    return this == OPEN || this == CLOSE || this == PAUSE || this == STOP || this == INTERPUNCT;
  }

  /** Whether it may hang past the margin: a closing mark. */
  public boolean closing() {
    return this == CLOSE || this == PAUSE || this == STOP;
  }

  /** Whether the cell belongs to the Chinese rhythm, so that character gaps may open beside it. */
  public boolean rhythmic() {
    return switch (this) {
      case HAN, SYMBOL, OPEN, CLOSE, PAUSE, STOP, DASH, ELLIPSIS, CONNECTOR, POSTFIX, OBJECT ->
          true;
      default -> false;
    };
  }

  public boolean transparent() {
    return this == JOINER || this == BREAK_HERE;
  }

  public boolean blank() {
    return this == SPACE || this == NO_BREAK_SPACE;
  }

  /** Whether it has no width at a line's end (rules 5, 12; CSS Text 3 §4.1.3). */
  public boolean hangs() {
    return blank() || this == WIDE_SPACE || this == FIXED_SPACE;
  }

  /** Whether it takes a quarter-em gap to an ideograph: letters and figures (rule 9). */
  public boolean lettering() {
    return this == LETTER || this == DIGIT || this == WESTERN_OBJECT;
  }
}
