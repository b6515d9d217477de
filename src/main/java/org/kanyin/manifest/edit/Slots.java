package org.kanyin.manifest.edit;

import java.util.List;
import org.kanyin.manifest.parse.SourceNode;

/**
 * The places of an element's children: what stands before a child since the one before it, remarks
 * and instructions too, goes with it, and a remark behind it on its last line. Together they are
 * all that stands in the element but what precedes its end tag.
 */
final class Slots {
  private final ParsedSource file;
  private final SourceNode.Element parent;
  private final List<SourceNode.Element> children;

  Slots(ParsedSource file, SourceNode.Element parent) {
    this.file = file;
    this.parent = parent;
    children = parent.elements().toList();
  }

  /** Where a child's slot begins. */
  int start(SourceNode.Element child) {
    int i = children.indexOf(child);
    return i == 0 ? trail(file.contentStart(parent)) : end(children.get(i - 1));
  }

  /** One past a child's slot. */
  int end(SourceNode.Element child) {
    return trail(child.end());
  }

  String text(SourceNode.Element child) {
    return file.text().substring(start(child), end(child));
  }

  /** Takes a child out. */
  Splice without(SourceNode.Element child) {
    return new Splice(start(child), end(child), "");
  }

  /** Behind blanks and remarks up to the line's end, where nothing else stands on the line. */
  private int trail(int from) {
    String text = file.text();
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      if (text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at) + 3;
      } else if (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
        at++;
      } else {
        return from;
      }
    }
    return at;
  }

  /** The line end and the blanks before a child; nothing where all is one line. */
  String indent(SourceNode.Element child) {
    String text = file.text();
    int line = child.offset();
    while (line > 0 && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
      line--;
    }
    if (line == 0 || (text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r')) {
      return "";
    }
    String lineEnd =
        text.charAt(line - 1) == '\r' ? "\r" : text.startsWith("\r\n", line - 2) ? "\r\n" : "\n";
    return lineEnd + text.substring(line, child.offset());
  }

  /** Whether more than white space stands between the child and what is around it. */
  boolean hasMoreThan(SourceNode.Element child) {
    String before = file.text().substring(file.contentStart(parent), child.offset());
    String behind = file.text().substring(child.end(), file.contentEnd(parent));
    return !before.isBlank() || !behind.isBlank();
  }
}
