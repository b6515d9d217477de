package org.kanyin.manifest.edit;

import java.util.Optional;
import org.kanyin.manifest.model.LineStarts;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlParser;

/** A file of the manuscript with the places of its tags. */
final class ParsedSource {
  final SourceText source;
  final SourceNode.Element root;
  private final LineStarts lines;

  /**
   * @param source that has been read without error
   */
  ParsedSource(SourceText source) {
    this.source = source;
    root = XmlParser.tree(source);
    lines = new LineStarts(source.text());
  }

  String text() {
    return source.text();
  }

  /** Where an element of the normalised document begins: its tag, or an attribute's value. */
  int offset(Node.Element element) {
    return lines.offset(element.place().line(), element.place().column());
  }

  /** The element as it is written; empty for one that is written as an attribute. */
  Optional<SourceNode.Element> find(Node.Element element) {
    int at = offset(element);
    return root.descendants().filter(e -> e.offset() == at).findFirst();
  }

  /** Behind the element's start tag. */
  int contentStart(SourceNode.Element element) {
    int at = element.offset();
    char quote = 0;
    for (; at < text().length(); at++) {
      char c = text().charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    return at + 1;
  }

  boolean isEmptyTag(SourceNode.Element element) {
    return contentStart(element) == element.end() && text().charAt(element.end() - 2) == '/';
  }

  /** Before the element's end tag. */
  int contentEnd(SourceNode.Element element) {
    return isEmptyTag(element) ? element.end() : text().lastIndexOf("</", element.end() - 1);
  }

  /** The prefix of the element's name with its colon, or nothing. */
  static String prefix(SourceNode.Element element) {
    int colon = element.written().indexOf(':');
    return element.written().substring(0, colon + 1);
  }
}
