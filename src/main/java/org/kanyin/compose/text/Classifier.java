package org.kanyin.compose.text;

import java.util.List;
import org.kanyin.base.CharacterSequences;
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

  /** The mark's row of marks.tsv, with — and … alone told from —— and ……, • and － by neighbours. */
  private static void lookUp(int[] codePoints, int k, int level, AtomClasses classes) {
    int c = codePoints[k];
    CharacterClassTable.Row row = CharacterClassTable.of(c);
    if (row == null) {
      return;
    }
    CharacterClassTable.Row single = CharacterClassTable.single(c);
    CharacterClassTable.Row use = single != null && !first(codePoints, k, classes) ? single : row;
    classes.edges()[k] |= use.edges()[level];
    if (!classes.western()[k]) {
      classes.mark()[k] = use.mark();
    } else if (row.mark() == CharacterClass.CONNECTOR && (c == '-' || c == 0x2010)) {
      // The Latin font's hyphen, on the half em that a connector has (GB 5.1.6).
      boolean joins = han(classes, k - 1) && han(classes, k + 1);
      classes.mark()[k] = joins ? CharacterClass.CONNECTOR : classes.mark()[k];
    }
  }

  /** Whether a mark that has two rows is what its first one says. */
  private static boolean first(int[] codePoints, int k, AtomClasses classes) {
    return switch (codePoints[k]) {
      case 0x2022, 0x2219 -> word(classes, k - 1) && word(classes, k + 1);
      case 0xFF0D -> !figure(codePoints, k + 1) || figure(codePoints, k - 1);
      case 0x2500 -> run(codePoints, k) == 2;
      default -> run(codePoints, k) > 1;
    };
  }

  /** How many of the same stand here, as far as it matters. */
  private static int run(int[] codePoints, int k) {
    int from = k;
    while (from > 0 && k - from < 3 && codePoints[from - 1] == codePoints[k]) {
      from--;
    }
    int to = k + 1;
    while (to < codePoints.length && to - k < 3 && codePoints[to] == codePoints[k]) {
      to++;
    }
    return to - from;
  }

  private static boolean figure(int[] codePoints, int k) {
    return k >= 0
        && k < codePoints.length
        && ((codePoints[k] >= '0' && codePoints[k] <= '9')
            || (codePoints[k] >= '０' && codePoints[k] <= '９'));
  }

  private static boolean han(AtomClasses classes, int k) {
    return k >= 0 && k < classes.mark().length && classes.mark()[k] == CharacterClass.HAN;
  }

  private static boolean word(AtomClasses classes, int k) {
    return han(classes, k)
        || (k >= 0 && k < classes.mark().length && classes.mark()[k] == CharacterClass.LETTER);
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
      case 0xA0 -> CharacterClass.NO_BREAK_SPACE;
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
    // Among kana and letters too: U+3099, U+0483.
    if (CharacterSequences.isMark(c)) {
      return CharacterClass.JOINER;
    }
    if (Character.isIdeographic(c)
        || (c >= 0x3041 && c <= 0x30FF)
        || (c >= 0xAC00 && c <= 0xD7A3)) {
      return CharacterClass.HAN;
    }
    if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F) {
      return CharacterClass.FIXED_SPACE;
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
