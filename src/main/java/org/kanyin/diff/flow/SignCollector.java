package org.kanyin.diff.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kanyin.analysis.model.ParagraphStart;
import org.kanyin.base.CharacterFolding;

/** Gathers a flow sign by sign and keeps count of blanks. */
public final class SignCollector {
  private final List<Sign> signs = new ArrayList<>();
  private boolean opens = true;
  private ParagraphStart start = ParagraphStart.PERHAPS;
  private boolean cell;
  private boolean entry;
  private final StringBuilder unseen = new StringBuilder();
  private String form = "";
  private boolean blank;
  private boolean unknown = true;

  /** A paragraph, cell or entry begins. */
  void open() {
    opens = true;
    lineEnd();
  }

  /** A paragraph of running text begins, that is sure. */
  public void paragraph() {
    open();
    start = ParagraphStart.PARAGRAPH;
  }

  /** What is known of the next sign as a paragraph's first. */
  public void start(ParagraphStart known) {
    start = known;
  }

  /** A table's row begins. */
  void entry() {
    open();
    entry = true;
  }

  /** A table begins or ends. */
  void cells(boolean in) {
    cell = in;
  }

  /** Whether a blank stood here nobody can tell. */
  public void lineEnd() {
    unknown = true;
    blank = false;
    start = ParagraphStart.PERHAPS;
  }

  public void blank() {
    blank = true;
  }

  /** A code point that leaves no ink, or a blank as wide as a character. */
  public void unseen(int c) {
    unseen.appendCodePoint(c);
  }

  /** As what the next signs are written. */
  void form(String known) {
    form = known;
  }

  /** Each code point of the text, unless it is a blank. */
  public void add(String text, SignSource source, boolean generated) {
    int[] keys = CharacterFolding.of(text);
    int code = text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : 0;
    if (keys.length == 0 && code != 0) {
      unseen(code);
    }
    for (int key : keys) {
      Sign.Gap gap = unknown ? Sign.Gap.UNKNOWN : blank ? Sign.Gap.BLANK : Sign.Gap.NONE;
      int written = keys.length == 1 && code != 0 ? code : key;
      signs.add(
          new Sign(
              key,
              source,
              generated,
              opens,
              start,
              cell,
              entry,
              gap,
              written,
              unseen.toString(),
              form));
      unseen.setLength(0);
      opens = false;
      entry = false;
      start = ParagraphStart.NONE;
      blank = false;
      unknown = false;
    }
  }

  /** The last sign was a hyphen at a line's end: nobody can tell whether it is part of the word. */
  void softenLast() {
    Sign last = signs.remove(signs.size() - 1);
    signs.add(
        new Sign(
            last.key(),
            last.source(),
            true,
            last.opens(),
            last.start(),
            last.cell(),
            last.entry(),
            last.gap(),
            last.code(),
            last.unseen(),
            last.form()));
  }

  public List<Sign> all() {
    return Collections.unmodifiableList(signs);
  }

  /**
   * What a stretch says: a blank where one is known between Latin characters, and between cells.
   */
  public static String text(List<Sign> signs) {
    StringBuilder out = new StringBuilder();
    Sign last = null;
    for (Sign s : signs) {
      boolean words = last != null && last.isLatin() && s.isLatin() && s.gap() == Sign.Gap.BLANK;
      boolean cells = last != null && last.cell() && s.cell() && s.opens();
      if (words || cells) {
        out.append(' ');
      }
      out.appendCodePoint(s.key());
      last = s;
    }
    return out.toString();
  }
}
