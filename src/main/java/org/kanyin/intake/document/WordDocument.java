package org.kanyin.intake.document;

import java.util.List;

/**
 * The manuscript.
 *
 * @param blocks in the order of the text, boxes after the paragraph that holds them
 */
public record WordDocument(List<WordBlock> blocks) {
  public WordDocument {
    blocks = List.copyOf(blocks);
  }

  /** The paragraphs outside tables. */
  public List<WordParagraph> paragraphs() {
    return blocks.stream()
        .filter(WordParagraph.class::isInstance)
        .map(WordParagraph.class::cast)
        .toList();
  }
}
