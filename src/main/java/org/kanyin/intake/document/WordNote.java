package org.kanyin.intake.document;

import java.util.List;

/**
 * A note where it is called.
 *
 * @param endnote whether it stood at the end of the manuscript
 */
public record WordNote(boolean endnote, List<WordParagraph> paragraphs) implements WordInline {
  public WordNote {
    paragraphs = List.copyOf(paragraphs);
  }

  @Override
  public String plain() {
    return "";
  }
}
