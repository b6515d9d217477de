package org.kanyin.manifest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kanyin.manifest.model.ElementKind;

/** Finds what is wrong with the attributes of a tag, at its own place. */
final class TagFault {
  private static final String QUOTES = "“”‘’＂＇「」";
  private static final Pattern NEXT_ATTRIBUTE = Pattern.compile("\\s[\\w:-]+\\s*=\\s*$");
  private static final Pattern NAME_AND_EQUALS = Pattern.compile("[A-Za-z_][\\w:.-]*\\s*=");

  /** What no name of ours goes on with: Chinese, a figure, a negative one. */
  private static final Pattern TEXT = Pattern.compile("[^\\x00-\\x7F]|[-.]?[0-9]");

  private static final Pattern ASCII_LETTERS = Pattern.compile("[A-Za-z]+(?:-[A-Za-z]+)*");

  private final SourceFile file;
  private final String source;
  private final FindingLog log;
  private final int tag;
  private int at;
  private boolean faulty;

  TagFault(SourceFile file, int tag, FindingLog log) {
    this.file = file;
    this.source = file.text();
    this.log = log;
    this.tag = tag;
    this.at = tag + 1;
  }

  /** Reports what is wrong with the tag; one past the end of the tag as its writer meant it. */
  int end() {
    if (!scan()) {
      return peek() == '/' ? at + 2 : at + 1;
    }
    int close = source.indexOf('>', at);
    int next = source.indexOf('<', at);
    return close < 0 || (next >= 0 && next < close) ? Math.max(at, next) : close + 1;
  }

  private boolean scan() {
    if (peek() == '/') {
      at++;
    }
    if (runsIntoText(name())) {
      return true;
    }
    while (at < source.length()) {
      int before = at;
      space();
      char c = peek();
      if (c == '<' || c == 0) {
        log.report("M026", file, tag, source.substring(tag, before));
        return true;
      }
      if (c == '>' || c == '/') {
        return faulty;
      }
      int start = at;
      String name = name();
      if (name.isEmpty()) {
        return faulty;
      }
      if (before == start) {
        log.report("M028", file, start, name, name);
        return true;
      }
      if (!equalsSign(start, name) || !value(name)) {
        return true;
      }
    }
    log.report("M026", file, tag, source.substring(tag).lines().findFirst().orElse("<"));
    return true;
  }

  /** The name of one of ours and the text right behind it: what lacks is the angle between. */
  private boolean runsIntoText(String name) {
    Matcher own = ASCII_LETTERS.matcher(name);
    boolean into =
        own.lookingAt() && own.end() < name.length() && ElementKind.of(own.group()).isPresent();
    if (into && TEXT.matcher(name.substring(own.end())).lookingAt()) {
      at += own.end() - name.length();
      log.report("M026", file, tag, source.substring(tag, at));
      return true;
    }
    return false;
  }

  /** Steps over the sign and the blanks about it; false after a finding. */
  private boolean equalsSign(int start, String name) {
    space();
    if (peek() == '=') {
      at++;
      space();
      return true;
    }
    int wide = name.indexOf('＝');
    if (wide > 0) {
      String written = name.substring(0, wide + 1);
      log.report("M132", file, start, written, written, name.substring(0, wide) + "=");
    } else if (name.chars().anyMatch(c -> c > 0x7F)) {
      // Words, not an attribute: the text begins where the angle should stand.
      String written = source.substring(tag, start).stripTrailing();
      log.report("M026", file, tag, written);
    } else {
      log.report("M029", file, start, name, name);
    }
    return false;
  }

  /** Steps over a value; false after a finding. */
  private boolean value(String name) {
    char quote = peek();
    if (quote != '"' && quote != '\'') {
      unquoted(name);
      faulty = true;
      return true; // The next attribute of the tag may have the same fault.
    }
    int end = source.indexOf(quote, at + 1);
    String value = source.substring(at + 1, end < 0 ? source.length() : end);
    int angle = value.indexOf('<');
    int close = closes(value);
    if (NEXT_ATTRIBUTE.matcher(value).find() || (angle >= 0 && close >= 0 && close < angle)) {
      endless(name, value, quote);
      return false;
    }
    if (angle >= 0 || end < 0) {
      int where = angle < 0 ? at : at + 1 + angle;
      log.report("M015", file, where, "<", "<", "&lt;");
      at = where + 1;
      return false;
    }
    return follows(name, end);
  }

  /** Where a value that has no end was to end at the latest: its line, or the tag. */
  private static int closes(String value) {
    int line = value.indexOf('\n');
    int tag = value.indexOf('>');
    return line < 0 ? tag : tag < 0 ? line : Math.min(line, tag);
  }

  private void endless(String name, String value, char quote) {
    Matcher next = NEXT_ATTRIBUTE.matcher(value);
    int close = closes(value);
    int stop = close < 0 ? value.length() : close;
    stop = next.find() ? Math.min(stop, next.start()) : stop;
    String meant = value.substring(0, stop).stripTrailing();
    meant = meant.endsWith("/") ? meant.substring(0, meant.length() - 1).stripTrailing() : meant;
    String last = meant.isEmpty() ? "" : meant.substring(meant.length() - 1);
    boolean curly = !last.isEmpty() && QUOTES.contains(last);
    String hint = curly ? "请把值末尾的 " + last + " 改成英文引号 " + quote + "。" : "";
    log.hinted(hint, "M130", file, at, quote + meant, name, quote);
    at += 1 + stop;
  }

  private void unquoted(String name) {
    int start = at;
    boolean marked = QUOTES.indexOf(peek()) >= 0;
    if (marked) {
      at++;
      while (at < source.length() && (QUOTES + "\"'<>\n").indexOf(peek()) < 0) {
        at++;
      }
      at += at < source.length() && "<>\n".indexOf(peek()) < 0 ? 1 : 0;
    } else {
      while (at < source.length() && !XmlCharacters.isSpace(peek()) && "></".indexOf(peek()) < 0) {
        at++;
      }
    }
    log.report("M016", file, start, source.substring(start, at), name);
  }

  /** What stands after the closing quote: a straight quote inside the value shows itself here. */
  private boolean follows(String name, int end) {
    int open = at;
    at = end + 1;
    char next = peek();
    boolean attribute = NAME_AND_EQUALS.matcher(source).region(at, source.length()).lookingAt();
    if (next == 0 || XmlCharacters.isSpace(next) || "/>?<".indexOf(next) >= 0 || attribute) {
      return true;
    }
    int close = source.indexOf('>', at);
    int last = close < 0 ? -1 : source.lastIndexOf(source.charAt(open), close);
    String text = source.substring(open, last > at ? last + 1 : end + 1);
    log.report("M131", file, open, text, name);
    return false;
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
