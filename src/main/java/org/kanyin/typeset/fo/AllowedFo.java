package org.kanyin.typeset.fo;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kanyin.base.InkSpec;

/**
 * The FO that styles may emit. Everything else is refused before FOP sees it: FOP obeys extensions
 * that embed local files, follows any address, and has no limits on work.
 */
final class AllowedFo {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
  private static final String XMP = "adobe:ns:meta/";

  private static final Set<String> ELEMENTS =
      Set.of(
          "root",
          "layout-master-set",
          "simple-page-master",
          "region-body",
          "region-before",
          "region-after",
          "page-sequence-master",
          "repeatable-page-master-alternatives",
          "conditional-page-master-reference",
          "single-page-master-reference",
          "declarations",
          "bookmark-tree",
          "bookmark",
          "bookmark-title",
          "page-sequence",
          "static-content",
          "flow",
          "block",
          "block-container",
          "inline",
          "wrapper",
          "leader",
          "page-number",
          "page-number-citation",
          "external-graphic",
          "basic-link",
          "footnote",
          "footnote-body",
          "list-block",
          "list-item",
          "list-item-label",
          "list-item-body",
          "table",
          "table-column",
          "table-header",
          "table-body",
          "table-row",
          "table-cell",
          "marker",
          "retrieve-marker");

  private static final int MAX_COUNT = 64;
  private static final Pattern LINK = Pattern.compile("url\\('(https?|mailto|tel):[^'\\s]*'\\)");
  private static final Pattern PICTURE =
      Pattern.compile("url\\('urn:kanyin:picture:[0-9a-f]{64}'\\)");
  private static final Pattern LENGTH = Pattern.compile("-?(\\d+(\\.\\d+)?)(pt|mm)");
  private static final Pattern NUMBER = Pattern.compile("(-?\\d*\\.?\\d+)\\D.*");
  private static final double MAX_POINTS = 14_400;

  /** Points: what rounds to nothing divides by zero. */
  private static final double LEAST = 0.1;

  /** Points: FOP breaks down over a rule that no page holds. */
  private static final double THICKEST = 72;

  private AllowedFo() {}

  /** Why an element may not stand in a document, if it may not. */
  static Optional<String> complaint(String uri, String local) {
    boolean allowed =
        (FO.equals(uri) && ELEMENTS.contains(local))
            || XMP.equals(uri)
            || uri.startsWith("http://purl.org/dc/")
            || uri.startsWith("http://ns.adobe.com/")
            || uri.startsWith("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    return allowed ? Optional.empty() : Optional.of("元素 {" + uri + "}" + local);
  }

  /** Why an attribute may not have this value, if it may not. */
  static Optional<String> complaint(String uri, String local, String value) {
    boolean allowed =
        switch (local) {
          case "external-destination" -> LINK.matcher(value).matches();
          case "src" -> PICTURE.matcher(value).matches();
          case "background-image" -> false;
          case "number-columns-repeated", "number-columns-spanned", "number-rows-spanned" ->
              isSmall(value);
          case "picture-resolution" -> value.matches("\\d{2,4}");
          case "plates" -> InkSpec.parse(value).isPresent();
          case "font-size", "raster" -> isSane(value) && number(value) >= LEAST;
          case "border", "border-top", "border-bottom", "border-left", "border-right" ->
              number(value) <= THICKEST;
          default -> isKnownNamespace(uri) && isSane(value);
        };
    return allowed ? Optional.empty() : Optional.of(local + "=\"" + value + "\"");
  }

  private static boolean isKnownNamespace(String uri) {
    return uri.isEmpty()
        || uri.equals(KanyinNamespace.URI)
        || uri.equals(FOX)
        || uri.startsWith("http://www.w3.org/")
        || uri.startsWith("http://purl.org/dc/");
  }

  private static boolean isSmall(String value) {
    return value.matches("\\d{1,3}") && Integer.parseInt(value) <= MAX_COUNT;
  }

  /** The number a value begins with; zero where it begins with a word. */
  private static double number(String value) {
    var number = NUMBER.matcher(value);
    return number.matches() ? Double.parseDouble(number.group(1)) : 0;
  }

  /** No length beyond what PDF viewers draw (PDF 32000 Annex C: 14,400 units). */
  private static boolean isSane(String value) {
    var length = LENGTH.matcher(value);
    return !length.matches() || Double.parseDouble(length.group(1)) <= MAX_POINTS;
  }
}
