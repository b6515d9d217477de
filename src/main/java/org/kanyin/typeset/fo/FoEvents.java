package org.kanyin.typeset.fo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kanyin.base.CharacterSequences;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.compose.model.Paragraph;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * A document's SAX events as its parser sent them, with their lines and columns. Kept, so that a
 * document is parsed once: first it is checked, and only what has passed is sent to FOP.
 */
public final class FoEvents {
  private final List<Event> events;
  private final Optional<String> fault;

  private FoEvents(List<Event> events, Optional<String> fault) {
    this.events = List.copyOf(events);
    this.fault = fault;
  }

  /** One call of a content handler. */
  @FunctionalInterface
  private interface Call {
    void to(ContentHandler handler) throws SAXException;
  }

  private record Event(int line, int column, Call call) {}

  /** Why the parser stopped before the document's end, in its words; empty for a whole document. */
  Optional<String> fault() {
    return fault;
  }

  /**
   * Sends the events, as far as the document could be parsed.
   *
   * @throws SAXException where the handler throws it
   */
  public void sendTo(ContentHandler handler) throws SAXException {
    LocatorImpl at = new LocatorImpl();
    handler.setDocumentLocator(at);
    for (Event event : events) {
      at.setLineNumber(event.line());
      at.setColumnNumber(event.column());
      event.call().to(handler);
    }
  }

  /** Writes down what a parser sends. */
  static final class Recorder extends DefaultHandler {
    private final List<Event> events = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Locator locator = new LocatorImpl();

    /**
     * What has been sent.
     *
     * @param fault why the parser stopped early; empty where it did not
     */
    FoEvents events(Optional<String> fault) {
      endText();
      return new FoEvents(events, fault);
    }

    private void add(Call call) {
      endText();
      events.add(new Event(locator.getLineNumber(), locator.getColumnNumber(), call));
    }

    @Override
    public void setDocumentLocator(Locator parser) {
      locator = parser;
    }

    @Override
    public void startDocument() {
      add(ContentHandler::startDocument);
    }

    @Override
    public void endDocument() {
      add(ContentHandler::endDocument);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      add(to -> to.startPrefixMapping(prefix, uri));
    }

    @Override
    public void endPrefixMapping(String prefix) {
      add(to -> to.endPrefixMapping(prefix));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      Attributes kept = new AttributesImpl(attributes);
      add(to -> to.startElement(uri, local, name, kept));
    }

    @Override
    public void endElement(String uri, String local, String name) {
      add(to -> to.endElement(uri, local, name));
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
      text.append(buffer, start, length);
    }

    /** One event for all text between two tags: the parser parts it at rare characters. */
    private void endText() {
      if (text.length() > 0) {
        // A copy for each listener: FOP may write into what it is handed.
        String whole = visible(text.toString());
        text.setLength(0);
        add(to -> to.characters(whole.toCharArray(), 0, whole.length()));
      }
    }

    /** Without characters that print nothing, except those that say where a line may end. */
    private static String visible(String text) {
      if (text.codePoints().noneMatch(InvisibleCharacters::contains)) {
        return text;
      }
      BitSet set = CharacterSequences.set(text);
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        if (set.get(i) || Paragraph.isSign(text.charAt(i))) {
          out.append(text.charAt(i));
        }
      }
      return out.toString();
    }

    @Override
    public void ignorableWhitespace(char[] buffer, int start, int length) {
      String text = new String(buffer, start, length);
      add(to -> to.ignorableWhitespace(text.toCharArray(), 0, length));
    }

    @Override
    public void processingInstruction(String target, String data) {
      add(to -> to.processingInstruction(target, data));
    }

    @Override
    public void skippedEntity(String name) {
      add(to -> to.skippedEntity(name));
    }
  }
}
