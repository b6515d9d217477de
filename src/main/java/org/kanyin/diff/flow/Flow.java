package org.kanyin.diff.flow;

/** The stretches of an issue that are read one after another; each is compared with its like. */
public enum Flow {
  COVER,
  /** The names of sections that stand beside the entries of the contents. */
  LABELS,
  CONTENTS,
  BODY,
  /** Footnotes, in the order of their pages: where a page ends must not part the body's text. */
  NOTES,
  /**
   * Running heads, each that says something else once: how often one comes is the pages' affair.
   */
  HEADS
}
