package org.kanyin.intake;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.zwobble.mammoth.DocumentConverter;

/**
 * Tables cell by cell and notes one by one, as a reader of Word files understood them.
 *
 * @param tables rows under one another, each its cells: {@code 2x1 text} reaches over two columns
 * @param notes in the order in which they are called
 */
record TablesAndNotes(List<List<String>> tables, List<String> notes) {
  /** As mammoth has it, which shares nothing with this room. */
  static TablesAndNotes ofMammoth(Path docx) throws IOException {
    String html = new DocumentConverter().convertToHtml(docx.toFile()).getValue();
    Element root = parsed("<html>" + html + "</html>");
    List<List<String>> tables = new ArrayList<>();
    for (Element table : all(root, "table")) {
      if (!isInside(table, "table")) {
        tables.add(rows(table, List.of("td", "th"), "colspan", "rowspan"));
      }
    }
    List<String> notes = new ArrayList<>();
    for (Element item : all(root, "li")) {
      if (item.getAttribute("id").matches(".*(?:foot|end)note-.*")) {
        notes.add(text(item).replace("↑", ""));
      }
    }
    return new TablesAndNotes(tables, notes);
  }

  /** As articles have it. */
  static TablesAndNotes ofArticles(List<String> articles) {
    List<List<String>> tables = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String xml : articles) {
      Element root = parsed(xml.replaceFirst("<\\?xml[^>]*>", ""));
      all(root, "table").forEach(t -> tables.add(rows(t, List.of("cell"), "span", "rows")));
      all(root, "footnote").forEach(n -> notes.add(text(n)));
    }
    return new TablesAndNotes(tables, notes);
  }

  private static List<String> rows(Element table, List<String> cell, String columns, String reach) {
    List<String> rows = new ArrayList<>();
    for (Element row : all(table, cell.contains("td") ? "tr" : "row")) {
      if (parentTable(row) == table) {
        StringBuilder line = new StringBuilder();
        for (Element c : children(row)) {
          if (cell.contains(c.getTagName())) {
            line.append('[')
                .append(number(c, columns))
                .append('x')
                .append(number(c, reach))
                .append(' ')
                .append(text(c))
                .append(']');
          }
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }

  private static String number(Element e, String attribute) {
    return e.hasAttribute(attribute) ? e.getAttribute(attribute) : "1";
  }

  /** Characters without blanks; a note stands at its own place, not in what calls it. */
  private static String text(Element e) {
    StringBuilder text = new StringBuilder();
    collect(e, text);
    return text.toString().replaceAll("[\\s\\u3000\\u00A0]+", "");
  }

  private static void collect(Node node, StringBuilder text) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      boolean called =
          n instanceof Element e
              && (e.getTagName().equals("footnote")
                  || (e.getTagName().equals("a") && e.getAttribute("id").contains("note-ref")));
      if (n.getNodeType() == Node.TEXT_NODE) {
        text.append(n.getNodeValue());
      } else if (!called) {
        collect(n, text);
      }
    }
  }

  private static Node parentTable(Element row) {
    Node n = row.getParentNode();
    while (n != null && !n.getNodeName().equals("table")) {
      n = n.getParentNode();
    }
    return n;
  }

  private static boolean isInside(Element e, String name) {
    for (Node n = e.getParentNode(); n != null; n = n.getParentNode()) {
      if (n.getNodeName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Element> all(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static List<Element> children(Element e) {
    List<Element> all = new ArrayList<>();
    for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        all.add(child);
      }
    }
    return all;
  }

  private static Element parsed(String xml) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
