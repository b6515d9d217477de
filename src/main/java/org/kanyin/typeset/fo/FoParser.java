package org.kanyin.typeset.fo;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.kanyin.base.FoDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Parses XSL-FO without document types, entities of its own and XInclude. Serves all threads. */
public final class FoParser {
  private final SAXParserFactory factory = factory();

  /** The document's events; what is not well-formed ends them early (see FoEvents.fault). */
  public FoEvents parse(FoDocument fo) {
    FoEvents.Recorder recorder = new FoEvents.Recorder();
    try {
      factory.newSAXParser().parse(new InputSource(new StringReader(fo.xml())), recorder);
      return recorder.events(Optional.empty());
    } catch (IOException | SAXException e) {
      return recorder.events(Optional.of(String.valueOf(e.getMessage())));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SAXParserFactory factory() {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
