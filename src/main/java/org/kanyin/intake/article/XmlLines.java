package org.kanyin.intake.article;

import java.util.ArrayDeque;
import java.util.Deque;

/** Elements on lines, two blanks deeper at each level. */
final class XmlLines {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  void raw(String line) {
    out.append(line).append('\n');
  }

  /**
   * @param tag the name, with attributes
   */
  void open(String tag) {
    indent();
    out.append('<').append(tag).append(">\n");
    open.push(name(tag));
  }

  void close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
  }

  /** An element on one line. */
  void line(String tag, String content) {
    indent();
    out.append('<').append(tag);
    if (content.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append('>').append(content).append("</").append(name(tag)).append(">\n");
    }
  }

  String text() {
    return out.toString();
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private static String name(String tag) {
    return tag.split(" ", 2)[0];
  }
}
