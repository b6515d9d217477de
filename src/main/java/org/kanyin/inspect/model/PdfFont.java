package org.kanyin.inspect.model;

/**
 * A font of the document.
 *
 * @param name without the subset's prefix
 * @param type {@code Type0/CIDFontType2}, {@code TrueType}, {@code Type1}, {@code Type3} …
 * @param embedded whether its program is in the file
 * @param subset whether only part of it is
 * @param toUnicode whether it carries a ToUnicode map
 */
public record PdfFont(
    String name, String type, boolean embedded, boolean subset, boolean toUnicode) {}
