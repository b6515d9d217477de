package org.kanyin.diff.corrections;

import java.util.ArrayList;
import java.util.List;
import org.kanyin.base.CharacterFolding;
import org.kanyin.diff.flow.Sign;

/** Where quoted words stand in a round; a long quotation may be given by its beginning and end. */
final class Quotation {
  /** What is left out of a quotation. */
  private static final String LEFT_OUT = "…+|\\.{3,}|⋯+|~{2,}";

  /** So many signs may be left out. */
  private static final int MOST = 120;

  /** From the first sign to behind the last. */
  record Range(int from, int to) {}

  private Quotation() {}

  /** How the cells of a table are parted where a row is quoted. */
  private static final String CELL_RULE = "[|｜│┃/／;；、]";

  /** All places of the quotation. */
  static List<Range> of(String text, List<Sign> signs) {
    List<Range> ranges = written(text, signs);
    return ranges.isEmpty() ? written(text.replaceAll(CELL_RULE, ""), signs) : ranges;
  }

  private static List<Range> written(String text, List<Sign> signs) {
    int[] whole = CharacterFolding.of(text);
    List<Range> ranges = new ArrayList<>();
    all(signs, whole).forEach(at -> ranges.add(new Range(at, at + whole.length)));
    String[] parts = text.split(LEFT_OUT);
    if (ranges.isEmpty() && parts.length > 1) {
      int[] head = CharacterFolding.of(parts[0]);
      int[] end = CharacterFolding.of(parts[parts.length - 1]);
      List<Integer> ends = all(signs, end);
      for (int at : all(signs, head)) {
        ends.stream()
            .filter(e -> e >= at + head.length && e - at < head.length + MOST)
            .findFirst()
            .ifPresent(e -> ranges.add(new Range(at, e + end.length)));
      }
    }
    return ranges;
  }

  /** How they are typed: as they stand, in another width, with quotation marks of one form. */
  enum Typing {
    EXACT,
    ANY_WIDTH,
    STRAIGHT;

    int of(int c) {
      int narrow = this == EXACT ? c : narrow(c);
      return this == STRAIGHT ? straight(narrow) : narrow;
    }

    String of(String text) {
      StringBuilder out = new StringBuilder();
      text.codePoints().forEach(c -> out.appendCodePoint(of(c)));
      return out.toString();
    }
  }

  /**
   * Where these characters stand; letters and figures of another width if else they do not, and
   * quotation marks typed straight if even so they do not.
   */
  static List<Integer> all(List<Sign> signs, int[] words) {
    return all(signs, words, typing(signs, words));
  }

  /** How the words must be taken for them to stand here at all. */
  static Typing typing(List<Sign> signs, int[] words) {
    for (Typing typing : Typing.values()) {
      if (!all(signs, words, typing).isEmpty()) {
        return typing;
      }
    }
    return Typing.EXACT;
  }

  private static List<Integer> all(List<Sign> signs, int[] words, Typing typing) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; words.length > 0 && i + words.length <= signs.size(); i++) {
      int k = 0;
      while (k < words.length && typing.of(signs.get(i + k).key()) == typing.of(words[k])) {
        k++;
      }
      if (k == words.length) {
        found.add(i);
      }
    }
    return found;
  }

  private static int straight(int c) {
    return switch (c) {
      case '“', '”', '„', '″', '「', '」' -> '"';
      case '‘', '’', '′' -> '\'';
      default -> c;
    };
  }

  /** Full-width forms of ASCII stand 0xFEE0 higher. */
  private static int narrow(int c) {
    return c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c;
  }
}
