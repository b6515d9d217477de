package org.kanyin.analysis.model;

/** What is known of a paragraph's beginning. */
public enum ParagraphStart {
  PARAGRAPH,
  /** A paragraph, a line of its own or the next line: nobody can tell. */
  PERHAPS,
  NONE
}
