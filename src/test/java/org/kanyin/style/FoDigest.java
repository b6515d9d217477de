package org.kanyin.style;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.kanyin.base.FoDocument;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * FO as a typesetter reads it: one line a block (▪) or container (▫), with what matters of its
 * attributes, and marks for what stands in the line: {@code ↵} a designed break, {@code ⇥3pt} a
 * fixed space, {@code ……} a leader, {@code [n]} a page number, {@code {tail=after …}} an unbroken
 * end, {@code ⟦together …⟧} what is kept, {@code +3pt} what is added between the letters that
 * follow.
 */
final class FoDigest extends DefaultHandler {
  private static final List<String> SHOWN =
      List.of(
          "id",
          "source",
          "font-family",
          "font-size",
          "line-height",
          "text-align",
          "text-indent",
          "start-indent",
          "height",
          "padding-before",
          "padding-after",
          "break-before",
          "fit",
          "orphans",
          "keep-with-next.within-page",
          "keep-together.within-page");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final Deque<String> inlineEnds = new ArrayDeque<>();
  private int depth;
  private boolean inFlow;

  static String of(FoDocument fo) throws Exception {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    FoDigest digest = new FoDigest();
    factory.newSAXParser().parse(new InputSource(new StringReader(fo.xml())), digest);
    return digest.out.toString();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "flow" -> inFlow = true;
      case "block", "block-container" -> {
        flush();
        String sign = local.equals("block") ? "▪" : "▫";
        out.append(inFlow ? "  ".repeat(depth) + sign + shown(attributes) + "\n" : "");
        depth++;
      }
      case "leader" ->
          line.append(
              "space".equals(attributes.getValue("leader-pattern"))
                  ? "⇥" + attributes.getValue("leader-length")
                  : "…" + attributes.getValue("leader-length.minimum") + "…");
      case "page-number-citation" -> line.append("[n]");
      case "inline" -> startInline(attributes);
      default -> {}
    }
  }

  private void startInline(Attributes attributes) {
    String tail = attributes.getValue("urn:kanyin:fo", "tail");
    String keep = attributes.getValue("urn:kanyin:fo", "keep");
    inlineEnds.push(tail != null ? "}" : keep != null ? "⟧" : "");
    if (tail != null) {
      line.append("{tail=").append(tail).append(' ');
    }
    if (keep != null) {
      line.append('⟦').append(keep).append(' ');
    }
    String tracking = attributes.getValue("letter-spacing");
    line.append(tracking == null ? "" : "+" + tracking + " ");
  }

  private static String shown(Attributes attributes) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (SHOWN.contains(attributes.getLocalName(i))) {
        shown.append(' ').append(attributes.getLocalName(i).replace(".within-page", ""));
        shown.append('=').append(attributes.getValue(i));
      }
    }
    return shown.toString();
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "flow" -> inFlow = false;
      case "block", "block-container" -> {
        flush();
        depth--;
      }
      case "inline" -> line.append(inlineEnds.pop());
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    line.append(new String(text, start, length).replace('\u2028', '↵').replace('\u2029', '¶'));
  }

  private void flush() {
    if (inFlow && line.length() > 0) {
      out.append("  ".repeat(depth)).append(line).append('\n');
    }
    line.setLength(0);
  }
}
