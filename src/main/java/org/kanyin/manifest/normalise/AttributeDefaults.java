package org.kanyin.manifest.normalise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;

/**
 * The attributes of the normalised document: as written, by local name, with what the contract
 * means where nothing is written. Style reads no defaults of its own.
 */
final class AttributeDefaults {
  private AttributeDefaults() {}

  static Map<String, String> attributes(SourceNode.Element e) {
    Map<String, String> out = new LinkedHashMap<>();
    for (SourceNode.Attribute a : e.attributes()) {
      if (!a.namespace().equals(XmlCharacters.XSI)) {
        out.put(a.name(), value(a));
      }
    }
    switch (e.name()) {
      case "issue" -> out.putIfAbsent("lang", "zh-CN");
      case "article" -> byline(e, out);
      case "author" -> out.putIfAbsent("kind", "person");
      case "heading" -> out.putIfAbsent("level", "1");
      case "br" -> out.putIfAbsent("toc", "none");
      case "cell" -> {
        out.putIfAbsent("span", "1");
        out.putIfAbsent("rows", "1");
        out.putIfAbsent("align", inHead(e) ? "center" : "start");
      }
      default -> {}
    }
    return out;
  }

  /** No author, nothing to print: whatever the manuscript asks for. */
  private static void byline(SourceNode.Element article, Map<String, String> out) {
    if (article.element("author").isEmpty()) {
      out.put("byline", "none");
    } else {
      out.putIfAbsent("byline", "tail");
    }
  }

  private static boolean inHead(SourceNode.Element cell) {
    return cell.parent().parent().is("head");
  }

  /** Schema types collapse white space; percentages always carry their sign. */
  private static String value(SourceNode.Attribute a) {
    String collapsed = a.value().strip().replaceAll("[ \\t\\r\\n]+", " ");
    if (a.name().equals("width") || a.name().equals("widths")) {
      return collapsed.replaceAll("(\\d)(?= |$)", "$1%");
    }
    return collapsed;
  }
}
