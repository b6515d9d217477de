package org.kanyin.manifest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes of the normalised document: as written, by local name, with what the contract
 * means where nothing is written. Style reads no defaults of its own.
 */
final class Defaults {
  private Defaults() {}

  static Map<String, String> attributes(Raw.Element e) {
    Map<String, String> out = new LinkedHashMap<>();
    for (Raw.Attribute a : e.attributes()) {
      if (!a.namespace().equals(Xml.XSI)) {
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
  private static void byline(Raw.Element article, Map<String, String> out) {
    if (article.element("author").isEmpty()) {
      out.put("byline", "none");
    } else {
      out.putIfAbsent("byline", "tail");
    }
  }

  private static boolean inHead(Raw.Element cell) {
    return cell.parent().parent().is("head");
  }

  /** Schema types collapse white space; percentages always carry their sign. */
  private static String value(Raw.Attribute a) {
    String collapsed = a.value().strip().replaceAll("[ \\t\\r\\n]+", " ");
    if (a.name().equals("width") || a.name().equals("widths")) {
      return collapsed.replaceAll("(\\d)(?= |$)", "$1%");
    }
    return collapsed;
  }
}
