package org.kanyin.manifest.normalise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.Byline;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.PartKind;
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
    if (e.is(PartKind.ISSUE)) {
      out.putIfAbsent("lang", "zh-CN");
    } else if (e.is(PartKind.ARTICLE)) {
      byline(e, out);
    } else if (e.is(PartKind.AUTHOR)) {
      out.putIfAbsent("kind", "person");
    } else if (e.is(BlockKind.HEADING)) {
      out.putIfAbsent("level", "1");
    } else if (e.is(InlineKind.BR)) {
      out.putIfAbsent("toc", "none");
    } else if (e.is(PartKind.CELL)) {
      out.putIfAbsent("span", "1");
      out.putIfAbsent("rows", "1");
      // In the body it is for the style: figures stand by their last digits, words by their first.
      if (inHead(e)) {
        out.putIfAbsent("align", "center");
      }
    }
    return out;
  }

  /** No author, nothing to print: whatever the manuscript asks for. */
  private static void byline(SourceNode.Element article, Map<String, String> out) {
    if (article.element(PartKind.AUTHOR).isEmpty()) {
      out.put("byline", Byline.NONE.value());
    } else {
      out.putIfAbsent("byline", Byline.TAIL.value());
    }
  }

  private static boolean inHead(SourceNode.Element cell) {
    return cell.parent().parent().is(PartKind.HEAD);
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
