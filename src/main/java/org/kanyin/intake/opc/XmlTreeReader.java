package org.kanyin.intake.opc;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The XML of a part as a tree, by POI's parser, which knows no DOCTYPE and opens nothing outside.
 * What a manuscript does not need (marks of the spelling checker, revision session numbers) is not
 * kept.
 */
final class XmlTreeReader extends DefaultHandler {
  /** Deeper than Word nests; what recurses over the tree has the stack for it. */
  static final int DEPTH_MAX = 400;

  /** A thousand pages in runs of a few characters have some 900,000. */
  static final int ELEMENTS_MAX = 2_500_000;

  static final int CHARACTERS_MAX = 30_000_000;

  private static final Set<String> USELESS =
      Set.of(
          "w:proofErr",
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:lastRenderedPageBreak",
          "w:noProof",
          "w:lang",
          "w:permStart",
          "w:permEnd");

  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private long characters;
  private XmlElement root;

  private XmlTreeReader() {}

  /**
   * Reads a part.
   *
   * @throws PackageFault where the XML is broken, has a DOCTYPE or is beyond measure
   */
  static XmlElement read(InputStream in, String part) throws IOException, PackageFault {
    XmlTreeReader reader = new XmlTreeReader();
    try {
      XMLReader parser = XMLHelper.newXMLReader();
      parser.setContentHandler(reader);
      parser.setErrorHandler(reader);
      parser.parse(new InputSource(in));
    } catch (BeyondMeasure e) {
      throw new PackageFault(PackageFault.Kind.TOO_LARGE, e.getMessage());
    } catch (SAXException e) {
      boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
      throw new PackageFault(doctype ? PackageFault.Kind.DOCTYPE : PackageFault.Kind.BROKEN, part);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return reader.root;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes given)
      throws SAXException {
    if (++elements > ELEMENTS_MAX || open.size() >= DEPTH_MAX) {
      throw new BeyondMeasure(
          open.size() >= DEPTH_MAX ? "元素嵌套超过 " + DEPTH_MAX + " 层" : "元素超过 " + ELEMENTS_MAX + " 个");
    }
    List<String> attributes = new ArrayList<>(2 * given.getLength());
    for (int i = 0; i < given.getLength(); i++) {
      String name = XmlPrefixes.name(given.getURI(i), given.getLocalName(i));
      if (!name.startsWith("w:rsid") && !name.equals("w14:paraId") && !name.equals("w14:textId")) {
        attributes.add(name);
        attributes.add(given.getValue(i));
      }
    }
    open.push(new Open(XmlPrefixes.name(uri, local), attributes, new ArrayList<>(4)));
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    characters += length;
    if (characters > CHARACTERS_MAX) {
      throw new BeyondMeasure("文字超过 " + CHARACTERS_MAX / 10_000 + " 万");
    }
    if (!open.isEmpty()) {
      open.peek().children().add(new String(text, start, length));
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    Open ended = open.pop();
    if (USELESS.contains(ended.name())) {
      return;
    }
    XmlElement element = new XmlElement(ended.name(), ended.attributes(), ended.children());
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().children().add(element);
    }
  }

  private record Open(String name, List<String> attributes, List<Object> children) {}

  /** Stops the parser. */
  private static final class BeyondMeasure extends SAXException {
    private static final long serialVersionUID = 1L;

    BeyondMeasure(String what) {
      super(what);
    }
  }
}
