package org.kanyin.manifest.schema;

import java.util.function.Consumer;
import javax.xml.validation.ValidatorHandler;
import org.kanyin.manifest.parse.SourceNode;
import org.kanyin.manifest.parse.XmlCharacters;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Feeds one file to the schema's validator as SAX events, and records which node each error is of.
 */
final class SchemaPass implements ErrorHandler {
  /**
   * A complaint.
   *
   * @param key what stands before the colon: {@code cvc-complex-type.2.4.a}
   * @param words the rest, read only for the names in it
   * @param element at whose start or end it came
   */
  record Complaint(String key, String words, SourceNode.Element element) {}

  private static final Attributes NONE = new AttributesImpl();

  private final ValidatorHandler handler;
  private final AssumedEdits edits;
  private final Consumer<Complaint> listener;
  private SourceNode.Element current;
  private boolean muted;

  SchemaPass(ValidatorHandler handler, AssumedEdits edits, Consumer<Complaint> listener) {
    this.handler = handler;
    this.edits = edits;
    this.listener = listener;
    handler.setErrorHandler(this);
    handler.setContentHandler(new DefaultHandler());
  }

  void run(SourceNode.Element root) {
    try {
      handler.startDocument();
      tell(root);
      handler.endDocument();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(SourceNode.Element e) throws SAXException {
    var inserted = edits.insertedBefore(e);
    if (inserted.isPresent()) {
      muted = true;
      handler.startElement(XmlCharacters.NAMESPACE, inserted.get(), inserted.get(), NONE);
      handler.endElement(XmlCharacters.NAMESPACE, inserted.get(), inserted.get());
      muted = false;
    }
    String name = edits.name(e);
    current = e;
    handler.startElement(e.namespace(), name, name, attributes(e));
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Text t) {
        char[] text = t.chars().value().toCharArray();
        handler.characters(text, 0, text.length);
      } else if (child instanceof SourceNode.Element c && !edits.isSkipped(c)) {
        tell(c);
      }
    }
    current = e;
    handler.endElement(e.namespace(), name, name);
  }

  private Attributes attributes(SourceNode.Element e) {
    AttributesImpl out = new AttributesImpl();
    for (SourceNode.Attribute a : e.attributes()) {
      // Where a schema is said to lie is for editors; ours is built in.
      if (!a.namespace().equals(XmlCharacters.XSI)) {
        String name = edits.name(a);
        String local = name.substring(name.indexOf(':') + 1);
        out.addAttribute(a.namespace(), local, name, "CDATA", a.value());
      }
    }
    return out;
  }

  @Override
  public void warning(SAXParseException e) {
    error(e);
  }

  @Override
  public void error(SAXParseException e) {
    if (muted) {
      return;
    }
    String message = e.getMessage();
    int colon = message.indexOf(':');
    listener.accept(
        new Complaint(
            colon < 0 ? "" : message.substring(0, colon), message.substring(colon + 1), current));
  }

  @Override
  public void fatalError(SAXParseException e) {
    error(e);
  }
}
