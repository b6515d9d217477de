package org.kanyin.manifest.parse;

/** Finds what is wrong with the attributes of a start tag that the parser stumbled over. */
final class TagFault {
  private final SourceFile file;
  private final String source;
  private final FindingLog log;
  private int at;

  private TagFault(SourceFile file, int tag, FindingLog log) {
    this.file = file;
    this.source = file.text();
    this.log = log;
    this.at = tag + 1;
  }

  /** Whether a character stands inside a tag, quotes not looked at. */
  static boolean inTag(String source, int offset) {
    int open = source.lastIndexOf('<', offset - 1);
    return open >= 0 && source.lastIndexOf('>', offset - 1) < open;
  }

  /** Reports the first fault of the tag around {@code offset}; false if there is none to see. */
  static boolean report(SourceFile file, int offset, FindingLog log) {
    int tag = file.text().lastIndexOf('<', offset - 1);
    return tag >= 0 && new TagFault(file, tag, log).scan();
  }

  private boolean scan() {
    int tag = at - 1;
    if (peek() == '/') {
      at++;
    }
    name();
    while (at < source.length()) {
      int before = at;
      space();
      char c = peek();
      if (c == '<') {
        log.report("M026", file, tag, source.substring(tag, before));
        return true;
      }
      if (c == '>' || c == '/' || c == 0) {
        return false;
      }
      int start = at;
      String name = name();
      if (name.isEmpty()) {
        return false;
      }
      if (before == start) {
        log.report("M028", file, start, name, name);
        return true;
      }
      space();
      if (peek() != '=') {
        log.report("M029", file, start, name, name);
        return true;
      }
      at++;
      space();
      if (!value(name)) {
        return true;
      }
    }
    return false;
  }

  /** Steps over a value; false after a finding. */
  private boolean value(String name) {
    char quote = peek();
    if (quote != '"' && quote != '\'') {
      int start = at;
      while (at < source.length() && !XmlCharacters.isSpace(peek()) && ">/".indexOf(peek()) < 0) {
        at++;
      }
      log.report("M016", file, start, source.substring(start, at), name);
      return false;
    }
    int end = source.indexOf(quote, at + 1);
    int angle = source.indexOf('<', at);
    if (angle >= 0 && (end < 0 || angle < end)) {
      log.report("M015", file, angle, "<", "<", "&lt;");
      return false;
    }
    at = end < 0 ? source.length() : end + 1;
    return true;
  }

  private String name() {
    int start = at;
    while (at < source.length()
        && !XmlCharacters.isSpace(peek())
        && "=/><\"'".indexOf(peek()) < 0) {
      at++;
    }
    return source.substring(start, at);
  }

  private void space() {
    while (at < source.length() && XmlCharacters.isSpace(peek())) {
      at++;
    }
  }

  private char peek() {
    return at < source.length() ? source.charAt(at) : 0;
  }
}
