package org.kanyin.style;

import java.util.Map;
import org.kanyin.manifest.model.Issue;
import org.kanyin.manifest.model.IssuePicture;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The normalised document as SAX events: the vocabulary's own elements, with what the manifest room
 * knows beyond the manuscript in attributes of {@code urn:kanyin:normal}: {@code n:id} everywhere;
 * {@code n:holds="blocks"} on a list's item that holds blocks and not text; {@code n:picture}
 * (hash), {@code n:width} and {@code n:height} where a picture is shown.
 */
final class IssueEvents extends XMLFilterImpl {
  static final String ISSUE = "urn:kanyin:issue";
  static final String NORMAL = "urn:kanyin:normal";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Issue issue;

  IssueEvents(Issue issue) {
    this.issue = issue;
  }

  @Override
  public void parse(InputSource unused) throws SAXException {
    ContentHandler out = getContentHandler();
    out.startDocument();
    out.startPrefixMapping("", ISSUE);
    out.startPrefixMapping("n", NORMAL);
    element(issue.root(), out);
    out.endPrefixMapping("n");
    out.endPrefixMapping("");
    out.endDocument();
  }

  @Override
  public boolean getFeature(String name) {
    return "http://xml.org/sax/features/namespaces".equals(name);
  }

  @Override
  public void setFeature(String name, boolean value) {
    // Saxon asks for namespaces and no validation, which is what these events are.
  }

  @Override
  public void setProperty(String name, Object value) {
    // A lexical handler would be given comments and entities; these events have none.
  }

  private void element(Node.Element element, ContentHandler out) throws SAXException {
    out.startElement(ISSUE, element.name(), element.name(), attributes(element));
    for (Node child : element.children()) {
      if (child instanceof Node.Element inner) {
        element(inner, out);
      } else {
        char[] text = ((Node.Text) child).value().toCharArray();
        out.characters(text, 0, text.length);
      }
    }
    out.endElement(ISSUE, element.name(), element.name());
  }

  private AttributesImpl attributes(Node.Element element) {
    AttributesImpl out = new AttributesImpl();
    for (Map.Entry<String, String> a : element.attributes().entrySet()) {
      // The only attribute of the vocabulary in a namespace; the document has it by local name.
      if (a.getKey().equals("lang")) {
        out.addAttribute(XML, "lang", "xml:lang", "CDATA", a.getValue());
      } else {
        out.addAttribute("", a.getKey(), a.getKey(), "CDATA", a.getValue());
      }
    }
    add(out, "id", element.id());
    if (element.is(PartKind.ITEM) && element.holdsElements()) {
      add(out, "holds", "blocks");
    }
    element
        .attribute("src")
        .map(src -> issue.pictures().get(src))
        .ifPresent(picture -> addPicture(out, picture));
    return out;
  }

  private static void addPicture(AttributesImpl out, IssuePicture picture) {
    add(out, "picture", picture.sha256());
    add(out, "width", Integer.toString(picture.width()));
    add(out, "height", Integer.toString(picture.height()));
  }

  private static void add(AttributesImpl out, String local, String value) {
    out.addAttribute(NORMAL, local, "n:" + local, "CDATA", value);
  }
}
