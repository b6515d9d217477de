package org.kanyin.diff.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A row of the table of corrections.
 *
 * @param row its line in the file, from 1
 * @param column of the wrong words in that line, from 1, in code points
 * @param page sheet or printed folio, where it is given
 * @param line of the page's text, where it is given; below zero, counted from the page's end
 * @param part where it stands beyond the text of the pages, where that is said
 * @param context words around the place; may be empty
 * @param wrong what stands there
 * @param right what is to stand there; empty where the words are to go
 */
public record Correction(
    int row,
    int column,
    OptionalInt page,
    OptionalInt line,
    Optional<Part> part,
    String context,
    String wrong,
    String right) {
  /** Parts of an issue that have no numbered page, or stand beyond the text of one. */
  public enum Part {
    COVER,
    CONTENTS,
    HEAD
  }

  /** Stands for a paragraph's beginning, as proofreaders write it. */
  private static final String PARAGRAPH = "¶";

  /** The same with other words. */
  public Correction saying(String wrongWords, String rightWords) {
    return new Correction(row, column, page, line, part, context, wrongWords, rightWords);
  }

  /** The wrong words without the sign for a paragraph. */
  public String wrongWords() {
    return wrong.replace(PARAGRAPH, "");
  }

  /** The right words without the sign for a paragraph. */
  public String rightWords() {
    return right.replace(PARAGRAPH, "");
  }

  /** Whether something is to stand in another's place or beside it: no mere taking out. */
  public boolean replaces() {
    String w = wrongWords();
    String r = rightWords();
    int shorter = Math.min(w.length(), r.length());
    int from = 0;
    while (from < shorter && w.charAt(from) == r.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < shorter - from
        && w.charAt(w.length() - 1 - end) == r.charAt(r.length() - 1 - end)) {
      end++;
    }
    return r.length() > from + end;
  }

  /** Whether it is of a running head, or of page numbers in the contents: styles print these. */
  public boolean isOfPrintAlone() {
    boolean number = wrong.codePoints().noneMatch(c -> Character.isLetter(c));
    return part.filter(p -> p == Part.HEAD || (p == Part.CONTENTS && number)).isPresent();
  }

  /** Whether a paragraph is to begin, or to begin no longer. */
  public boolean isOfParagraphs() {
    return wrong.contains(PARAGRAPH) != right.contains(PARAGRAPH);
  }

  /** Whether a paragraph is to begin there. */
  public boolean parts() {
    return right.contains(PARAGRAPH);
  }
}
