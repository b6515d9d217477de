package org.kanyin.intake.structure;

import java.util.List;
import org.kanyin.intake.document.TypeFace;
import org.kanyin.intake.document.WordParagraph;
import org.kanyin.intake.document.WordPicture;
import org.kanyin.intake.document.WordText;
import org.kanyin.intake.report.RemarkLog.Spot;

/**
 * What can be seen of a paragraph.
 *
 * @param text without blanks at its ends
 * @param length in code points
 * @param size of most of its characters, points
 * @param face of most of its characters
 * @param bold whether all of it is
 */
record ParagraphFacts(
    WordParagraph paragraph,
    String text,
    int length,
    double size,
    TypeFace face,
    boolean bold,
    boolean emptyLineBefore) {

  static ParagraphFacts of(WordParagraph p, boolean emptyLineBefore) {
    String text = p.text().strip();
    List<WordText> runs = p.runs();
    double size = BodyLook.sizeOf(runs).orElse(0);
    boolean bold = !runs.isEmpty() && runs.stream().allMatch(r -> isBold(r));
    return new ParagraphFacts(
        p,
        text,
        text.codePointCount(0, text.length()),
        size,
        BodyLook.mostOf(runs),
        bold,
        emptyLineBefore);
  }

  /** A mark of punctuation that was left out of the bold does not count. */
  private static boolean isBold(WordText run) {
    return run.look().bold() || run.text().strip().matches("[\\p{P}\\s]*");
  }

  boolean centred() {
    return paragraph.look().isCentered();
  }

  boolean hasPicture() {
    return paragraph.inlines().stream().anyMatch(WordPicture.class::isInstance);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** A paragraph of whole sentences. */
  boolean isRunning() {
    return length > 45 || (length > 20 && text.matches("(?s).*(?:[。！？；：][”’）]?|[。！？].+)"));
  }

  /** Whether its first line stands in, as body text does. */
  boolean isIndented() {
    return paragraph.look().firstLine() > 0.5 || paragraph.look().left() > 0.5;
  }

  Spot spot() {
    return Spot.of(paragraph.number(), text);
  }
}
