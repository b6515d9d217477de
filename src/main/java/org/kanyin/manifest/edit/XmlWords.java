package org.kanyin.manifest.edit;

/** Characters as they are written in XML (XML 1.0 §2.2, §2.4, §3.1). */
final class XmlWords {
  private XmlWords() {}

  static String text(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String value(String characters) {
    return text(characters).replace("\"", "&quot;").replace("'", "&apos;");
  }

  /** Every character that a manuscript may hold, line ends left out. */
  static void check(String characters) throws EditRefused {
    if (!characters.codePoints().allMatch(XmlWords::isText)) {
      throw new EditRefused("这里不能有换行和看不见的控制字符");
    }
  }

  private static boolean isText(int c) {
    return c == '\t'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
