package org.kanyin.base;

import java.util.BitSet;

/**
 * Which code points are one character to a reader (UAX #29, of its rules those that text in a
 * periodical meets): a letter with combining marks, a character with a variation selector, an emoji
 * made of several.
 */
public final class CharacterSequences {
  private static final int FIRST_MARK = 0x300;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;

  /** Those that the blocks of pictographs do not have (emoji-variation-sequences.txt). */
  private static final String OTHER_PICTURES = "©®‼⁉™ℹ〰〽㊗㊙";

  private CharacterSequences() {}

  /** Whether it stands on what is before it: a combining mark or a variation selector. */
  public static boolean isMark(int codePoint) {
    if (codePoint < FIRST_MARK || (codePoint >= 0x3400 && codePoint <= 0x9FFF)) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether marks can stand on it. */
  public static boolean isBase(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          false;
      default -> codePoint != 0xFFFC && !isMark(codePoint);
    };
  }

  /**
   * Where the sequence that begins at an index ends.
   *
   * @return the index after it, UTF-16; that of the next code point where it is none
   */
  public static int end(CharSequence text, int start) {
    int base = Character.codePointAt(text, start);
    int end = start + Character.charCount(base);
    if (!isBase(base)) {
      return end;
    }
    boolean paired = false;
    while (end < text.length()) {
      int next = Character.codePointAt(text, end);
      int after = end + Character.charCount(next);
      if (next == ZERO_WIDTH_JOINER && joins(text, start, after)) {
        after += Character.charCount(Character.codePointAt(text, after));
      } else if (!paired && isFlagLetter(base) && isFlagLetter(next)) {
        paired = true;
      } else if (!isMark(next) && !(isPictograph(base) && modifiesPictograph(next))) {
        return end;
      }
      end = after;
    }
    return end;
  }

  /** Whether the mark at an index stands on something before it, which is drawn with it. */
  public static boolean continues(CharSequence text, int index) {
    if (!isMark(Character.codePointAt(text, index))) {
      return false;
    }
    int at = index;
    while (at > 0) {
      int before = Character.codePointBefore(text, at);
      if (!isMark(before)) {
        return isBase(before);
      }
      at -= Character.charCount(before);
    }
    return false;
  }

  /** Whether a joiner makes one picture of what is before and behind it. */
  private static boolean joins(CharSequence text, int start, int after) {
    return after < text.length()
        && isPictograph(Character.codePointAt(text, start))
        && isPictograph(Character.codePointAt(text, after));
  }

  /**
   * Which units of a text are set: not what is invisible, unless it says what the character is that
   * it stands in: the selector of a variant, the joiners and tags of an emoji.
   *
   * @return one bit for each UTF-16 unit
   */
  public static BitSet set(String text) {
    BitSet set = new BitSet(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = end(text, i);
      String sequence = text.substring(i, end);
      for (int at = i; at < end; ) {
        int codePoint = text.codePointAt(at);
        int after = at + Character.charCount(codePoint);
        boolean part = at > i && (isEmoji(sequence) || selects(sequence, codePoint));
        set.set(at, after, part || !InvisibleCharacters.contains(codePoint));
        at = after;
      }
      i = end;
    }
    return set;
  }

  /**
   * Whether a selector can ask for a variant of the character that its sequence begins with: the
   * look of a picture (UTS #51), a form of an ideograph (UTS #37), a standardized variant of what
   * is not ASCII (Unicode 23.4).
   */
  public static boolean selects(String sequence, int selector) {
    int base = sequence.codePointAt(0);
    if (selector == 0xFE0E || selector == 0xFE0F) {
      return isPictograph(base) || OTHER_PICTURES.indexOf(base) >= 0;
    }
    return selector >= 0xE0100
        ? InvisibleCharacters.isVariationSelector(selector) && Character.isIdeographic(base)
        : selector >= 0xFE00 && selector < 0xFE0E && base > 0x7F && !Character.isSpaceChar(base);
  }

  /**
   * Whether a sequence is an emoji of several code points, which a font has whole or not at all.
   */
  public static boolean isEmoji(String sequence) {
    int base = sequence.codePointAt(0);
    return (base >= 0x1F000 && base <= 0x1FAFF)
        || sequence.codePoints().anyMatch(c -> c == ZERO_WIDTH_JOINER || c == KEYCAP || isTag(c));
  }

  /** Skin tones, and the tags that spell a region's flag. */
  private static boolean modifiesPictograph(int codePoint) {
    return (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) || isTag(codePoint);
  }

  private static boolean isTag(int codePoint) {
    return codePoint >= 0xE0020 && codePoint <= 0xE007F;
  }

  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  /** What emoji sequences are made of (UTS #51): the emoji blocks, and signs such as ♂ and ❤. */
  public static boolean isPictograph(int codePoint) {
    return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
        || (codePoint >= 0x2190 && codePoint <= 0x21FF)
        || (codePoint >= 0x2300 && codePoint <= 0x23FF)
        || (codePoint >= 0x2600 && codePoint <= 0x27BF)
        || (codePoint >= 0x2B00 && codePoint <= 0x2BFF);
  }
}
