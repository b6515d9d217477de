package org.kanyin.intake.document;

/**
 * A picture in a line.
 *
 * @param name its name in the package
 * @param alt what its author says it shows, or empty
 * @param frame how it is shown
 */
public record WordPicture(String name, byte[] bytes, String alt, PictureFrame frame)
    implements WordInline {
  @Override
  public String plain() {
    return "";
  }
}
