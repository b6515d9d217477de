package org.kanyin.compose.text;

import java.util.List;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Box;

/** Says of every atom what it is (rules 1, 2), first alone, then in its context. */
final class Classifier {
  private Classifier() {}

  /**
   * Classifies a paragraph's atoms.
   *
   * @param boxes one for each {@link Paragraph#OBJECT}, in order
   * @param level of the rules for line edges, a value of {@link
   *     org.kanyin.compose.model.Parameter#LEVEL}
   */
  static AtomClasses classify(int[] codePoints, List<Box> boxes, int level) {
    AtomClasses classes = new AtomClasses(codePoints.length);
    int box = 0;
    boolean letters = false;
    boolean ambiguous = false;
    for (int k = 0; k < codePoints.length; k++) {
      int c = codePoints[k];
      CharacterClass alone = c == Paragraph.OBJECT ? of(boxes.get(box++).kind()) : alone(c);
      classes.mark()[k] = alone;
      classes.western()[k] = western(alone);
      letters |= alone == CharacterClass.LETTER;
      ambiguous |= ScriptContext.ambiguous(c) || c == '"' || c == '\'';
    }
    if (ambiguous) {
      ScriptContext.decide(codePoints, classes, letters);
    }
    for (int k = 0; k < codePoints.length; k++) {
      lookUp(codePoints, k, level, classes);
    }
    return classes;
  }

  private static CharacterClass of(Box.Kind kind) {
    return switch (kind) {
      case INLINE -> CharacterClass.OBJECT;
      case WESTERN -> CharacterClass.WESTERN_OBJECT;
      case LEADER -> CharacterClass.LEADER;
      case NOTE_MARK -> CharacterClass.NOTE_MARK;
    };
  }

  /** The mark's row of marks.tsv, with — and … alone told from —— and ……. */
  private static void lookUp(int[] codePoints, int k, int level, AtomClasses classes) {
    int c = codePoints[k];
    CharacterClassTable.Row row = CharacterClassTable.of(c);
    if (row == null) {
      return;
    }
    boolean doubled =
        (k > 0 && codePoints[k - 1] == c) || (k + 1 < codePoints.length && codePoints[k + 1] == c);
    CharacterClassTable.Row single = CharacterClassTable.single(c);
    CharacterClassTable.Row use = single != null && !doubled ? single : row;
    classes.edges()[k] |= use.edges()[level];
    if (!classes.western()[k]) {
      classes.mark()[k] = use.mark();
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
