package org.kanyin.manifest.parse;

/** Small facts of XML 1.0. */
public final class XmlCharacters {
  public static final String NAMESPACE = "urn:kanyin:issue";
  public static final String XML = "http://www.w3.org/XML/1998/namespace";
  public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private XmlCharacters() {}

  /** White space of XML 1.0 (production 3): not U+00A0, not U+3000. */
  public static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
