package org.kanyin.inspect.model;

/**
 * An annotation.
 *
 * @param kind {@code Link}, {@code Text}, {@code Widget} …
 * @param box where
 * @param target a link's address, empty for others
 * @param page the sheet a link leads to, from 1; 0 for others
 * @param text its contents, may be empty
 * @param printed whether a printer prints it
 */
public record PdfAnnotation(
    String kind, Box box, String target, int page, String text, boolean printed) {
  public boolean isLink() {
    return kind.equals("Link");
  }
}
