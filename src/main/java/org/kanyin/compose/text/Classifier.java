package org.kanyin.compose.text;

import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Parameter;

/** Says of every atom what it is (rules 1, 2), first alone, then in its context. */
final class Classifier {
  private Classifier() {}

  static void classify(PreparedText m) {
    int box = 0;
    boolean letters = false;
    boolean ambiguous = false;
    for (int k = 0; k < m.n; k++) {
      int c = m.codePoint[k];
      m.mark[k] =
          c == Paragraph.OBJECT ? PreparedText.of(m.paragraph.boxes().get(box++).kind()) : alone(c);
      m.western[k] = western(m.mark[k]);
      letters |= m.mark[k] == CharacterClass.LETTER;
      ambiguous |= ScriptContext.ambiguous(c) || c == '"' || c == '\'';
    }
    if (ambiguous) {
      ScriptContext.decide(m, letters);
    }
    int level = m.setting.value(Parameter.LEVEL);
    for (int k = 0; k < m.n; k++) {
      tabled(m, k, level);
    }
  }

  /** The mark's row of marks.tsv, with — and … alone told from —— and ……. */
  private static void tabled(PreparedText m, int k, int level) {
    int c = m.codePoint[k];
    CharacterClassTable.Row row = CharacterClassTable.of(c);
    if (row == null) {
      return;
    }
    boolean doubled =
        (k > 0 && m.codePoint[k - 1] == c) || (k + 1 < m.n && m.codePoint[k + 1] == c);
    CharacterClassTable.Row single = CharacterClassTable.single(c);
    CharacterClassTable.Row use = single != null && !doubled ? single : row;
    m.edges[k] |= use.edges()[level];
    if (!m.western[k]) {
      m.mark[k] = use.mark();
    }
  }

  private static boolean western(CharacterClass mark) {
    return switch (mark) {
      case LETTER, DIGIT, WESTERN, SPACE, NO_BREAK_SPACE, FIXED_SPACE -> true;
      default -> false;
    };
  }

  /** What a character is if nothing stands beside it. */
  static CharacterClass alone(int c) {
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return CharacterClass.HAN;
    }
    if (c < 0x80) {
      return ascii(c);
    }
    CharacterClassTable.Row row = CharacterClassTable.of(c);
    if (row != null) {
      return row.body() == CharacterClassTable.Body.FONT ? CharacterClass.WESTERN : row.mark();
    }
    return switch (c) {
      case 0xA0, 0x202F, 0x2007 -> CharacterClass.NO_BREAK_SPACE;
      case 0x3000 -> CharacterClass.WIDE_SPACE;
      case 0x200B -> CharacterClass.BREAK_HERE;
      case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF -> CharacterClass.JOINER;
      case Paragraph.LINE_BREAK, Paragraph.PAGE_END -> CharacterClass.CONTROL;
      default -> other(c);
    };
  }

  private static CharacterClass ascii(int c) {
    if (c >= '0' && c <= '9') {
      return CharacterClass.DIGIT;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return CharacterClass.LETTER;
    }
    return c <= ' ' ? CharacterClass.SPACE : CharacterClass.WESTERN;
  }

  private static CharacterClass other(int c) {
    if (Character.isIdeographic(c)
        || (c >= 0x3041 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)) {
      return CharacterClass.HAN;
    }
    if (c >= 0x2000 && c <= 0x200A) {
      return CharacterClass.FIXED_SPACE;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK) {
      return CharacterClass.JOINER;
    }
    if (c < 0x2E80 && Character.isLetter(c) && c < 0x2100) {
      return CharacterClass.LETTER;
    }
    // Latin-1 signs, and the raised and lowered figures, are the Latin font's.
    return c < 0x250 || (c >= 0x2070 && c < 0x20A0) || c == 0x2010 || c == 0x2011
        ? CharacterClass.WESTERN
        : CharacterClass.SYMBOL;
  }
}
