package org.kanyin.intake.document;

/** What stands below the other. */
public sealed interface WordBlock permits WordParagraph, WordTable {
  /** The number of its first paragraph. */
  int number();
}
