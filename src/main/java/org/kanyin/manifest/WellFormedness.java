package org.kanyin.manifest;

import com.ctc.wstx.exc.WstxEOFException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Says in one Chinese sentence why a file is not well-formed XML. The parser's own words are only a
 * key; what stands in the source decides.
 */
final class WellFormedness {
  private static final Pattern END_TAG = Pattern.compile("</([^\\s<>/]*)\\s*>?");
  private static final Pattern REFERENCE = Pattern.compile("&([^\\s<>&;\"']*)(;?)");

  private final SourceFile file;
  private final String source;
  private final List<Raw.Element> open;
  private final Log log;

  /** @param open the elements begun and not ended, outermost first */
  WellFormedness(SourceFile file, List<Raw.Element> open, Log log) {
    this.file = file;
    this.source = file.text();
    this.open = open;
    this.log = log;
  }

  void explain(XMLStreamException e) {
    String key = e.getMessage().toLowerCase(Locale.ROOT);
    int at = Math.min(Math.max(0, e.getLocation().getCharacterOffset()), source.length());
    if (source.isBlank()) {
      log.report("M024", file, 0, "");
    } else if (key.contains("maximum") && key.contains("attribute")) {
      tooManyAttributes(at);
    } else if (e instanceof WstxEOFException || key.contains("end-of-input")) {
      unfinished();
    } else if (key.contains("close tag")) {
      mismatched(at);
    } else if (key.contains("duplicate attribute")) {
      duplicate(at);
    } else if (key.contains("undeclared") && key.contains("entity")) {
      reference(at);
    } else if (key.contains("namespace prefix") || key.contains("unbound prefix")) {
      report("M017", back(at, '<'), "");
    } else {
      unexpected(key, at);
    }
  }

  private void report(String code, int at, String text, Object... arguments) {
    log.report(code, file, at, text, arguments);
  }

  private void tooManyAttributes(int at) {
    report("M023", back(at, '<'), "", Limits.ATTRIBUTES, Limits.ATTRIBUTE_LENGTH);
  }

  private void unfinished() {
    int comment = source.lastIndexOf("<!--");
    if (comment >= 0 && source.indexOf("-->", comment) < 0) {
      report("M025", comment, "<!--", "<!--", "-->");
      return;
    }
    int tag = source.lastIndexOf('<');
    if (tag >= 0 && source.indexOf('>', tag) < 0) {
      report("M026", tag, source.substring(tag).lines().findFirst().orElse("<"));
    } else if (open.isEmpty()) {
      report("M027", source.length(), "");
    } else {
      Raw.Element inner = open.get(open.size() - 1);
      report("M012", inner.offset(), "<" + inner.written(), inner.written());
    }
  }

  private void mismatched(int at) {
    int tag = source.lastIndexOf("</", Math.max(0, at - 1));
    if (source.startsWith("</", at)) {
      tag = at;
    }
    Matcher m = END_TAG.matcher(source);
    String name = m.find(Math.max(0, tag)) ? m.group(1) : "";
    if (open.isEmpty()) {
      report("M019", tag, "</" + name + ">");
      return;
    }
    Raw.Element inner = open.get(open.size() - 1);
    int line = file.line(inner.offset());
    report("M011", tag, "</" + name + ">", name, inner.written(), line);
  }

  private void duplicate(int at) {
    int tag = back(at, '<');
    String rest = source.substring(tag, Math.min(source.length(), at + 1));
    Matcher m = Pattern.compile("\\s([^\\s=<>\"']+)\\s*=").matcher(rest);
    java.util.Set<String> seen = new java.util.HashSet<>();
    int where = tag;
    String name = "";
    while (m.find()) {
      if (!seen.add(m.group(1))) {
        where = tag + m.start(1);
        name = m.group(1);
        break;
      }
    }
    report("M014", where, name, name);
  }

  private void reference(int at) {
    int amp = back(at, '&');
    Matcher m = REFERENCE.matcher(source);
    String text = m.find(amp) ? m.group() : "&";
    report("M013", amp, text, text);
  }

  private void unexpected(String key, int at) {
    int amp = source.lastIndexOf('&', Math.max(0, at));
    Matcher m = REFERENCE.matcher(source);
    if (amp >= 0 && at - amp < 64 && m.find(amp) && m.start() == amp && m.end() >= at - 1) {
      if (m.group(1).startsWith("#")) {
        report("M018", amp, m.group(), m.group());
      } else if (m.group(2).isEmpty()) {
        report("M015", amp, "&", "&", "&amp;");
      } else {
        report("M013", amp, m.group(), m.group());
      }
      return;
    }
    int bad = Math.max(0, Math.min(source.length() - 1, at));
    if (key.contains("illegal character") || key.contains("invalid white space character")) {
      control(bad);
    } else if (open.isEmpty() && !key.contains("attribute")) {
      report(outside(key), bad, "");
    } else if (key.contains("'<' not allowed in attribute")
        || source.charAt(bad) == '<' && key.contains("attribute")) {
      report("M015", bad, "<", "<", "&lt;");
    } else if (key.contains("attribute") || key.contains("quote")) {
      report("M016", bad, source.substring(bad, bad + 1));
    } else if (bad > 0 && source.charAt(bad - 1) == '<') {
      report("M015", bad - 1, "<", "<", "&lt;");
    } else {
      report("M010", bad, source.substring(bad, bad + 1));
    }
  }

  private static String outside(String key) {
    return key.contains("epilog") || key.contains("prolog") ? "M019" : "M010";
  }

  private void control(int near) {
    for (int i = Math.max(0, near - 2); i < Math.min(source.length(), near + 2); i++) {
      char c = source.charAt(i);
      if (c < 0x20 && !Xml.isSpace(c) || c == 0xFFFE || c == 0xFFFF) {
        report("M018", i, "", String.format("U+%04X", (int) c));
        return;
      }
    }
    report("M010", near, "");
  }

  private int back(int at, char c) {
    return Math.max(0, source.lastIndexOf(c, Math.min(at, source.length() - 1)));
  }
}
