package org.kanyin.manifest.svg;

import java.util.Locale;

/** What in a style or value would open something outside the drawing, or run. */
final class SvgActive {
  private static final String URL = "url(";

  private SvgActive() {}

  /** References outward, or a backslash, which in CSS can spell anything. */
  static boolean isActive(String css) {
    String text = css.toLowerCase(Locale.ROOT);
    return hasOutwardUrl(text)
        || text.contains("\\")
        || text.contains("@import")
        || text.contains("@font-face")
        || text.contains("javascript:")
        || text.contains("expression(")
        || text.contains("src(")
        || text.contains("image(");
  }

  private static boolean hasOutwardUrl(String text) {
    int at = text.indexOf(URL);
    while (at >= 0) {
      int end = text.indexOf(')', at);
      if (end < 0) {
        return true;
      }
      String inside =
          text.substring(at + URL.length(), end).strip().replaceAll("^['\"]|['\"]$", "");
      if (!inside.startsWith("#")) {
        return true;
      }
      at = text.indexOf(URL, end);
    }
    return false;
  }
}
