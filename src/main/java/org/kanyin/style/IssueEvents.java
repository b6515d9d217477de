package org.kanyin.style;

import java.util.Map;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.InlineKind;
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
 * (hash), {@code n:width} and {@code n:height} where a picture is shown; {@code n:column} on a
 * cell, from 1, and {@code n:figures} in a column that holds figures only: {@code figure}, or
 * {@code none} for what stands in place of one.
 */
final class IssueEvents extends XMLFilterImpl {
  static final String ISSUE = "urn:kanyin:issue";
  static final String NORMAL = "urn:kanyin:normal";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Issue issue;
  private TableGrid grid = TableGrid.NONE;
  private Map<String, String> figures = Map.of();

  IssueEvents(Issue issue) {
    this.issue = issue;
  }

  @Override
  public void parse(InputSource unused) throws SAXException {
    ContentHandler out = getContentHandler();
    out.startDocument();
    out.startPrefixMapping("", ISSUE);
    out.startPrefixMapping("n", NORMAL);
    element(issue.root(), false, out);
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

  /**
   * @param running whether it stands in running text, which says where its lines may end; names and
   *     titles are shown in other places too, and as text
   */
  private void element(Node.Element element, boolean running, ContentHandler out)
      throws SAXException {
    boolean runs = running || isRunning(element);
    out.startElement(ISSUE, element.name(), element.name(), attributes(element));
    for (Node child : element.children()) {
      if (child instanceof Node.Element inner) {
        element(inner, runs, out);
      } else {
        Node.Text run = (Node.Text) child;
        char[] text = (runs ? run.withSigns() : run.value()).toCharArray();
        out.characters(text, 0, text.length);
      }
    }
    out.endElement(ISSUE, element.name(), element.name());
  }

  private static boolean isRunning(Node.Element element) {
    return element.is(BlockKind.P)
        || element.is(BlockKind.SALUTE)
        || element.is(PartKind.ITEM)
        || element.is(PartKind.LINE)
        || element.is(PartKind.CELL)
        || element.is(InlineKind.FOOTNOTE);
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
    if (element.is(BlockKind.TABLE)) {
      grid = new TableGrid(element);
      figures = FigureColumns.kinds(grid);
    } else if (element.is(PartKind.CELL)) {
      add(out, "column", Integer.toString(grid.column(element)));
      if (figures.containsKey(element.id())) {
        add(out, "figures", figures.get(element.id()));
      }
    }
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
