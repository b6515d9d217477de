package org.kanyin.manifest;

/** Small facts of XML 1.0. */
final class Xml {
  static final String NAMESPACE = "urn:kanyin:issue";
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private Xml() {}

  /** White space of XML 1.0 (production 3): not U+00A0, not U+3000. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
