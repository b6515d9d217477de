package org.kanyin.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Iterator;
import java.util.List;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.util.AbstractParsedURLProtocolHandler;
import org.apache.batik.util.ParsedURL;
import org.apache.batik.util.ParsedURLData;

/**
 * Batik opens nothing: not what a drawing names, nor what it is made to name. The manifest hands it
 * drawings that name nothing outside; this holds where that should ever fail. Batik asks one
 * registry of the process how to open an address, so every kind that Java can open is answered
 * there by a refusal; only the style sheet in Batik's own jar is opened.
 */
final class BatikWall {
  /** Every protocol that a JDK has a handler for, and Batik's own. */
  private static final List<String> PROTOCOLS =
      List.of(
          "file", "jar", "http", "https", "ftp", "mailto", "jrt", "jmod", "netdoc", "data", "nfs");

  private BatikWall() {}

  /** Raises the wall for the whole process. */
  static void raise() {
    URL own = SVGDOMImplementation.class.getResource("resources/UserAgentStyleSheet.css");
    String sheet = own == null ? "" : own.toExternalForm();
    PROTOCOLS.forEach(protocol -> ParsedURL.registerHandler(new Guard(protocol, sheet)));
  }

  /** Answers for one protocol. */
  private static final class Guard extends AbstractParsedURLProtocolHandler {
    private final String sheet;

    Guard(String protocol, String sheet) {
      super(protocol);
      this.sheet = sheet;
    }

    @Override
    public ParsedURLData parseURL(String address) {
      return new Refused(getProtocolHandled(), address, address.equals(sheet));
    }

    @Override
    public ParsedURLData parseURL(ParsedURL base, String address) {
      return parseURL(address);
    }
  }

  /** An address that is not opened. */
  private static final class Refused extends ParsedURLData {
    private final String address;
    private final boolean own;

    Refused(String protocol, String address, boolean own) {
      this.protocol = protocol;
      int hash = address.indexOf('#');
      this.path = hash < 0 ? address : address.substring(0, hash);
      this.ref = hash < 0 ? null : address.substring(hash + 1);
      this.address = address;
      this.own = own;
    }

    // The library's iterators are raw.
    @Override
    @SuppressWarnings("rawtypes")
    public InputStream openStream(String agent, Iterator types) throws IOException {
      return open();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public InputStream openStreamRaw(String agent, Iterator types) throws IOException {
      return open();
    }

    private InputStream open() throws IOException {
      if (!own) {
        throw new IOException("refused: " + address);
      }
      return SVGDOMImplementation.class.getResourceAsStream("resources/UserAgentStyleSheet.css");
    }

    @Override
    public String getPostConnectionURL() {
      return address;
    }

    @Override
    public String toString() {
      return address;
    }
  }
}
