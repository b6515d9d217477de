package org.kanyin.manifest.schema;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.kanyin.base.RoomResource;
import org.xml.sax.SAXException;

/** The published schema, compiled, and its vocabulary. Immutable, safe for several threads. */
public final class HouseSchema {
  private final Schema schema;
  private final SchemaVocabulary vocabulary;

  public HouseSchema() {
    schema = compile();
    vocabulary = SchemaVocabularyReader.read();
  }

  private static Schema compile() {
    try (InputStream xml = RoomResource.open(HouseSchema.class, "xml.xsd");
        InputStream issue = RoomResource.open(HouseSchema.class, "issue.xsd")) {
      // The JDK's own, whatever else is on the class path: its message keys are what we translate.
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      // issue.xsd names xml.xsd for editors; here both are handed over and nothing is looked up.
      return factory.newSchema(
          new StreamSource[] {new StreamSource(xml, "xml.xsd"), new StreamSource(issue)});
    } catch (java.io.IOException | SAXException e) {
      throw new IllegalStateException("issue.xsd", e);
    }
  }

  SchemaVocabulary vocabulary() {
    return vocabulary;
  }

  /** A new handler for one file; its messages in no language but the keys'. */
  ValidatorHandler handler() {
    ValidatorHandler handler = schema.newValidatorHandler();
    try {
      handler.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return handler;
  }
}
