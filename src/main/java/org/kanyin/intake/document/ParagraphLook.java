package org.kanyin.intake.document;

/**
 * How a paragraph is set.
 *
 * @param style the name of its style, or empty
 * @param outline its level in Word's outline from 1, or 0 for running text
 * @param firstLine the indent of the first line in em of its characters, negative where the others
 *     hang
 * @param left the indent of all lines in em
 */
public record ParagraphLook(
    String style,
    Alignment alignment,
    int outline,
    double firstLine,
    double left,
    boolean pageBreakBefore) {
  /** Where lines stand (ECMA-376 §17.18.44). */
  public enum Alignment {
    START,
    CENTER,
    END,
    JUSTIFY,
    /** Characters spread over the whole line. */
    DISTRIBUTE
  }

  public boolean isCentered() {
    return alignment == Alignment.CENTER;
  }
}
