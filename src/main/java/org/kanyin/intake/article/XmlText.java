package org.kanyin.intake.article;

/** Characters as XML wants them. */
final class XmlText {
  private XmlText() {}

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** As an attribute's value between double quotes. */
  static String attribute(String text) {
    return escaped(text).replace("\"", "&quot;");
  }
}
