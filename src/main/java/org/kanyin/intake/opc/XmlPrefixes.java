package org.kanyin.intake.opc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The customary prefix of a namespace: the transitional and the strict family (ECMA-376 parts 1 and
 * 4) under the same one, so that readers need not know which a file was written in.
 */
final class XmlPrefixes {
  private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("wordprocessingml/main", "w"),
          Map.entry("officeDocument/relationships", "r"),
          Map.entry("officeDocument/math", "m"),
          Map.entry("drawingml/main", "a"),
          Map.entry("drawingml/wordprocessingDrawing", "wp"),
          Map.entry("drawingml/picture", "pic"),
          Map.entry("drawingml/chart", "c"),
          Map.entry("drawingml/diagram", "dgm"));
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
          Map.entry("urn:schemas-microsoft-com:vml", "v"),
          Map.entry("urn:schemas-microsoft-com:office:office", "o"),
          Map.entry("urn:schemas-microsoft-com:office:word", "w10"),
          Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
          Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"),
          Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
          Map.entry("http://schemas.microsoft.com/office/drawing/2016/SVG/main", "asvg"),
          Map.entry("http://www.w3.org/XML/1998/namespace", "xml"),
          Map.entry("", ""));
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private XmlPrefixes() {}

  /** The name with its customary prefix; of a namespace that nobody asks for with {@code x:}. */
  static String name(String uri, String local) {
    return NAMES.computeIfAbsent(uri + " " + local, key -> join(prefix(uri), local));
  }

  private static String join(String prefix, String local) {
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static String prefix(String uri) {
    String other = OTHERS.get(uri);
    if (other != null) {
      return other;
    }
    if (uri.startsWith(STRICT)) {
      return FAMILIES.getOrDefault(uri.substring(STRICT.length()), "x");
    }
    if (uri.startsWith(TRANSITIONAL)) {
      // wordprocessingml/2006/main: the year stands in between.
      return FAMILIES.getOrDefault(
          uri.substring(TRANSITIONAL.length()).replaceFirst("/2006", ""), "x");
    }
    return "x";
  }
}
