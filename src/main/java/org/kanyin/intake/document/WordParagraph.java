package org.kanyin.intake.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A paragraph.
 *
 * @param number from 1, in the order of the file
 * @param label the number or bullet that Word made; a number's text stands in {@code inlines} too
 * @param boxed whether it stood in a text box
 */
public record WordParagraph(
    int number,
    ParagraphLook look,
    Optional<ListLabel> label,
    List<WordInline> inlines,
    boolean boxed)
    implements WordBlock {
  public WordParagraph {
    inlines = List.copyOf(inlines);
  }

  public WordParagraph with(List<WordInline> others) {
    return new WordParagraph(number, look, label, others, boxed);
  }

  /** The running text; soft line ends as {@code \n}, without notes and pictures. */
  public String text() {
    return inlines.stream().map(WordInline::plain).collect(Collectors.joining());
  }

  /** Whether there is nothing to be printed in it. */
  public boolean isEmpty() {
    return inlines.stream()
        .allMatch(i -> (i instanceof WordText t && t.text().isBlank()) || i instanceof WordBreak);
  }

  /** The runs that are more than blanks. */
  public List<WordText> runs() {
    return inlines.stream()
        .filter(WordText.class::isInstance)
        .map(WordText.class::cast)
        .filter(t -> !t.text().isBlank())
        .toList();
  }
}
