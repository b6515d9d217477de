package org.kanyin.intake.document;

/** What stands in a line. */
public sealed interface WordInline permits WordText, WordBreak, WordPicture, WordNote {
  /** What it says in the running text. */
  String plain();
}
