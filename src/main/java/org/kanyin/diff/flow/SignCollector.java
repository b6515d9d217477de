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

  /** Each code point of the text, unless it is a blank. */
  public void add(String text, SignSource source, boolean generated) {
    for (int key : CharacterFolding.of(text)) {
      Sign.Gap gap = unknown ? Sign.Gap.UNKNOWN : blank ? Sign.Gap.BLANK : Sign.Gap.NONE;
      signs.add(new Sign(key, source, generated, opens, start, cell, gap));
      opens = false;
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
            last.key(), last.source(), true, last.opens(), last.start(), last.cell(), last.gap()));
  }

  public List<Sign> all() {
    return Collections.unmodifiableList(signs);
  }

  /** What a stretch says: a blank where one is known between Latin characters. */
  public static String text(List<Sign> signs) {
    StringBuilder out = new StringBuilder();
    Sign last = null;
    for (Sign s : signs) {
      if (last != null && last.isLatin() && s.isLatin() && s.gap() == Sign.Gap.BLANK) {
        out.append(' ');
      }
      out.appendCodePoint(s.key());
      last = s;
    }
    return out.toString();
  }
}
