package org.kanyin.intake.reading;

/**
 * Where blocks are read.
 *
 * @param tableStyle the style of the table around them, or empty
 * @param boxed whether they are in a text box
 */
record Story(String tableStyle, boolean boxed) {
  static final Story BODY = new Story("", false);

  Story inBox() {
    return new Story("", true);
  }

  Story inTable(String style) {
    return new Story(style, boxed);
  }
}
