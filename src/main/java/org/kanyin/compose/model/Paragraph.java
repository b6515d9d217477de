package org.kanyin.compose.model;

import java.util.List;
import java.util.Optional;

/**
 * One block of text to be composed: everything {@code compose} decides from.
 *
 * @param text the block's characters in order. {@link #OBJECT} stands for an inline object, {@link
 *     #LINE_BREAK} for a designed line break, {@link #PAGE_END} for a place where the print's page
 *     ended: the line before it is set full, as if the paragraph did not stop
 * @param spans cover the text without gap or overlap, in order
 * @param boxes one for each {@link #OBJECT}, in order
 * @param keeps stretches that are not parted where a line holds them; one may stand in another
 * @param tail what must stay together at the end of the block, if anything
 * @param measure the width of a line, millipoints
 * @param indent of the first line, millipoints; negative for a hanging first line, which is then
 *     wider than the measure
 * @param align of all lines but the last, and of those before a {@link #LINE_BREAK}
 * @param alignLast of the last line and of those before a {@link #LINE_BREAK}
 * @param fit lines more (+1) or fewer (−1) than the best composition; what cannot be had is given
 *     up and said in {@link Composition#troubles()}
 * @param setting the rules' parameters
 * @param document the text around it, for those who ask which characters make a word
 */
public record Paragraph(
    String text,
    List<Span> spans,
    List<Box> boxes,
    List<Keep> keeps,
    Optional<Tail> tail,
    int measure,
    int indent,
    Align align,
    Align alignLast,
    int fit,
    Setting setting,
    DocumentText document) {

  public static final char OBJECT = '\uFFFC';
  public static final char LINE_BREAK = '\u2028';
  public static final char PAGE_END = '\u2029';

  /** A line may end here (UAX #14, ZW); nothing is drawn. */
  public static final char MAY_BREAK = '\u200B';

  /** A Western word may be parted here (UAX #14, BA), and has a hyphen where it is. */
  public static final char SOFT_HYPHEN = '\u00AD';

  /** Of what is told of line ends in the text: what is no character of the manuscript. */
  private static final String SIGNS =
      "" + LINE_BREAK + PAGE_END + MAY_BREAK + SOFT_HYPHEN + "\u2060\uFEFF";

  /** Whether a character only says where a line ends, or may or may not end (UAX #14, WJ). */
  public static boolean isSign(int codePoint) {
    return SIGNS.indexOf(codePoint) >= 0;
  }

  public Paragraph {
    spans = List.copyOf(spans);
    boxes = List.copyOf(boxes);
    keeps = List.copyOf(keeps);
    int at = 0;
    for (Span s : spans) {
      if (s.start() != at) {
        throw new IllegalArgumentException("spans part at " + at);
      }
      at = s.end();
    }
    if (at != text.length()) {
      throw new IllegalArgumentException("spans end at " + at + " of " + text.length());
    }
    if (boxes.size() != text.chars().filter(c -> c == OBJECT).count()) {
      throw new IllegalArgumentException("one box for each object");
    }
  }

  /** A block of which nothing is kept together but its tail, in no document. */
  public Paragraph(
      String text,
      List<Span> spans,
      List<Box> boxes,
      Optional<Tail> tail,
      int measure,
      int indent,
      Align align,
      Align alignLast,
      int fit,
      Setting setting) {
    this(
        text,
        spans,
        boxes,
        List.of(),
        tail,
        measure,
        indent,
        align,
        alignLast,
        fit,
        setting,
        DocumentText.NONE);
  }

  /**
   * A stretch of text that is parted only if it is longer than a line: a name, an address, an item
   * with its label.
   *
   * @param start UTF-16 index
   * @param end one past the last
   */
  public record Keep(int start, int end) {}

  /** Wider than any text that stands in a cell, millipoints. */
  private static final int ONE_LINE = 500_000_000;

  /** The same, as wide as it likes. */
  public Paragraph onOneLine() {
    return new Paragraph(
        text,
        spans,
        boxes,
        keeps,
        tail,
        ONE_LINE,
        0,
        Align.START,
        Align.START,
        0,
        setting,
        document);
  }

  /**
   * A stretch of text in one face and size.
   *
   * @param start UTF-16 index
   * @param end one past the last
   * @param size the em, millipoints
   * @param noteMark whether it is a note's mark: the characters are one box to their line, as
   *     {@link Box.Kind#NOTE_MARK} is
   * @param tracking what is added between two of its characters on one line, millipoints (XSL 1.1,
   *     7.17.2: letter-spacing)
   */
  public record Span(int start, int end, int size, Face face, boolean noteMark, int tracking) {
    /** Text that is no note's mark and is not tracked. */
    public Span(int start, int end, int size, Face face) {
      this(start, end, size, face, false, 0);
    }
  }

  /**
   * An inline object: a picture, a leader, a page number that is not known yet.
   *
   * @param index where its {@link #OBJECT} stands in the text
   * @param width millipoints; of a leader the least it may be
   * @param kind what neighbours see in it
   */
  public record Box(int index, int width, Kind kind) {
    /** What an object looks like to its neighbours. */
    public enum Kind {
      /** A picture or the like: may be broken from its neighbours. */
      INLINE,
      /**
       * A blank of a width of its own, which a line's ends do not have. In a tail that begins with
       * a leader and is longer than a line, the one that opens the last line is its leader.
       */
      BLANK,
      /**
       * Stands for Western text or figures (a page number): sticks to its neighbours as those do.
       */
      WESTERN,
      /** Fills what is left of its line; only as the start of a {@link Tail}. */
      LEADER,
      /**
       * A note's reference mark: sticks to what is before it, is itself never followed by a gap.
       */
      NOTE_MARK
    }
  }

  /**
   * The end of a block that is not broken: a byline, or a contents entry's leader, authors and
   * page.
   *
   * @param start where it begins in the text
   */
  public record Tail(int start, Mode mode) {
    /** Where a tail goes. */
    public enum Mode {
      /** Directly after the text; flush right on the next line where it does not fit (tail). */
      AFTER,
      /** Flush right on the last text line if it fits, else on the next (tail-right). */
      RIGHT,
      /**
       * Begins with a leader that fills the line; the whole tail goes to a new line where the
       * leader would be shorter than its least width.
       */
      LEADER
    }
  }
}
