package org.kanyin.typeset.fo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.kanyin.base.FoDocument;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** What was recorded is sent as the parser sent it. */
final class FoEventsTest {
  private static final String XML =
      "<a xmlns='urn:a' xmlns:b='urn:b' b:x='1' y='&lt;2'>\n  text<b:c/>更多&amp;<?p i?>\n</a>";

  /** Writes down all it hears, with line and column; text as one event, however it is parted. */
  private static final class Log extends DefaultHandler {
    private final StringBuilder said = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private Locator at;

    private void say(String what) {
      if (text.length() > 0) {
        String whole = text.toString();
        text.setLength(0);
        say("text " + whole);
      }
      said.append(at.getLineNumber()).append(':').append(at.getColumnNumber());
      said.append(' ').append(what).append('\n');
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      at = locator;
    }

    @Override
    public void startDocument() {
      say("start");
    }

    @Override
    public void endDocument() {
      say("end");
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      say("prefix " + prefix + " " + uri);
    }

    @Override
    public void endPrefixMapping(String prefix) {
      say("no prefix " + prefix);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      StringBuilder all = new StringBuilder("<" + uri + " " + local + " " + name);
      for (int i = 0; i < attributes.getLength(); i++) {
        all.append(' ').append(attributes.getURI(i)).append(' ').append(attributes.getQName(i));
        all.append('=').append(attributes.getValue(i)).append(' ').append(attributes.getType(i));
      }
      say(all.toString());
    }

    @Override
    public void endElement(String uri, String local, String name) {
      say(">" + name);
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
      text.append(buffer, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) {
      say("pi " + target + " " + data);
    }
  }

  @Test
  void theSameCallsAtTheSamePlacesButTextWhole() throws Exception {
    Log direct = new Log();
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.newSAXParser().parse(new InputSource(new StringReader(XML)), direct);
    FoEvents events = new FoParser().parse(new FoDocument(XML));
    for (int time = 0; time < 2; time++) {
      Log replayed = new Log();
      events.sendTo(replayed);
      assertThat(replayed.said.toString()).isEqualTo(direct.said.toString());
    }
    assertThat(events.fault()).isEmpty();
  }

  @Test
  void aFaultEndsThem() throws Exception {
    FoEvents events = new FoParser().parse(new FoDocument("<a>\n<b/></c>"));
    Log log = new Log();
    events.sendTo(log);
    assertThat(log.said.toString()).contains("<").contains(" b").doesNotContain(">c");
    assertThat(events.fault()).isPresent();
  }

  @Test
  void documentTypesAreRefused() {
    String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";
    assertThat(new FoParser().parse(new FoDocument(bomb)).fault()).isPresent();
  }
}
