package org.kanyin.manifest.model;

/** Where an article's authors are printed; the contents name them in any case. */
public enum Byline {
  /** Under the title, with affiliation. */
  HEAD("head"),
  /** In parentheses, directly after the last text. */
  TAIL("tail"),
  /** In parentheses, at the right end of the last line. */
  TAIL_RIGHT("tail-right"),
  /** In parentheses, on a line of its own. */
  TAIL_LINE("tail-line"),
  /** In the contents only. */
  NONE("none");

  private final String value;

  Byline(String value) {
    this.value = value;
  }

  /** Of an article of the normalised document, where the default is written out. */
  public static Byline of(Node.Element article) {
    String written = article.attribute("byline").orElse(TAIL.value);
    for (Byline byline : values()) {
      if (byline.value.equals(written)) {
        return byline;
      }
    }
    throw new IllegalArgumentException(written);
  }

  /** As the manuscript writes it. */
  public String value() {
    return value;
  }

  public boolean isAtTail() {
    return this == TAIL || this == TAIL_RIGHT || this == TAIL_LINE;
  }
}
