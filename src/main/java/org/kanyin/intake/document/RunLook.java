package org.kanyin.intake.document;

/**
 * How characters look.
 *
 * @param face the East Asian face by name, or empty
 * @param size in points
 * @param emphasis whether dots stand at the characters (着重号)
 * @param decorated whether there is more that an article does not keep: underline, colour
 * @param struck whether a line goes through the characters: often they are meant to go
 */
public record RunLook(
    String face,
    double size,
    boolean bold,
    boolean italic,
    boolean emphasis,
    Position position,
    boolean decorated,
    boolean struck) {
  /** Where characters stand on the line. */
  public enum Position {
    LINE,
    SUPERSCRIPT,
    SUBSCRIPT
  }

  /** The same elsewhere on the line. */
  public RunLook at(Position other) {
    return new RunLook(face, size, bold, italic, emphasis, other, decorated, struck);
  }

  /** The same, bold. */
  public RunLook inBold() {
    return new RunLook(face, size, true, italic, emphasis, position, decorated, struck);
  }

  public TypeFace typeFace() {
    return TypeFace.of(face);
  }
}
