package org.kanyin.style;

import java.util.List;
import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.trans.XPathException;
import org.xml.sax.SAXException;

/**
 * A style reads its modules when it is compiled, and nothing at all when it runs: no other
 * document, text, collection or variable of the system, and it writes its one result. What it
 * depends on is thus known before (a batch goes by that), and a style from elsewhere is no way to
 * the machine's files.
 */
final class StyleWall {
  /** XPath 3.1 functions, 14.6: a resource that cannot be had. */
  private static final String UNAVAILABLE = "FODC0002";

  private static final List<String> ENTITIES =
      List.of(
          "http://xml.org/sax/features/external-general-entities",
          "http://xml.org/sax/features/external-parameter-entities",
          "http://apache.org/xml/features/nonvalidating/load-external-dtd");

  private StyleWall() {}

  /** A processor that by itself reaches nothing. */
  static Processor processor() {
    Processor processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    processor.setConfigurationProperty(Feature.DTD_VALIDATION, false);
    processor.setConfigurationProperty(Feature.XINCLUDE, false);
    processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoVariables());
    Configuration configuration = processor.getUnderlyingConfiguration();
    configuration.setResourceResolver(
        request -> {
          throw refused(request.uri);
        });
    configuration.setUnparsedTextURIResolver(
        (uri, encoding, c) -> {
          throw refused(uri.toString());
        });
    configuration.setCollectionFinder(
        (context, uri) -> {
          throw refused(uri);
        });
    var options = configuration.getParseOptions();
    for (String feature : ENTITIES) {
      options = options.withParserFeature(feature, false);
    }
    configuration.setParseOptions(
        options.withEntityResolver(
            (name, uri) -> {
              throw new SAXException("not read: " + uri);
            }));
    return processor;
  }

  /** The same while a style runs. */
  static void raise(Xslt30Transformer transformer) {
    transformer.setResourceResolver(
        request -> {
          throw refused(request.uri);
        });
    transformer.setResultDocumentHandler(
        uri -> {
          throw new SaxonApiUncheckedException(
              new SaxonApiException("a style has one result: " + uri));
        });
  }

  private static XPathException refused(String uri) {
    return new XPathException("a style reads nothing but its modules: " + uri, UNAVAILABLE);
  }

  /** The machine's settings are none of a style's business. */
  private static final class NoVariables implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public String getEnvironmentVariable(String name) {
      return null;
    }
  }
}
