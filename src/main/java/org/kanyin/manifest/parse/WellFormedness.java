package org.kanyin.manifest.parse;

import com.ctc.wstx.exc.WstxEOFException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;

/**
 * Says in one Chinese sentence why a file is not well-formed XML. The parser's own words are only a
 * key; what stands in the source decides.
 */
final class WellFormedness {
  private static final Pattern END_TAG = Pattern.compile("</([^\\s<>/]*)\\s*>?");
  private static final Pattern REFERENCE = Pattern.compile("&([^\\s<>&;\"']*)(;?)");
  private static final Pattern NAME = Pattern.compile("\\s([^\\s=<>\"']+)\\s*=");
  private static final Pattern PREFIX = Pattern.compile("prefix\\s+[\"']([^\"']+)[\"']");
  private final SourceFile file;
  private final String source;
  private final List<SourceNode.Element> open;
  private final FindingLog log;

  /**
   * @param open the elements begun and not ended, outermost first
   */
  WellFormedness(SourceFile file, List<SourceNode.Element> open, FindingLog log) {
    this.file = file;
    this.source = file.text();
    this.open = open;
    this.log = log;
  }

  /**
   * @param last where the last sound piece began, for complaints that carry no place
   */
  void explain(XMLStreamException e, int last) {
    String key = e.getMessage().toLowerCase(Locale.ROOT);
    boolean placed = e.getLocation() != null;
    int said = placed ? e.getLocation().getCharacterOffset() : source.indexOf('<', last + 1);
    int at = Math.min(Math.max(0, said), source.length());
    if (source.isBlank()) {
      log.report("M024", file, 0, "");
      return;
    }
    int slip = MarkupSlips.report(file, log);
    if (slip >= 0 && slip <= at) {
      return; // What the parser says follows from it.
    }
    parsed(e, key, at);
  }

  /** The parser's complaint in our words. */
  private void parsed(XMLStreamException e, String key, int at) {
    if (key.contains("attribute") && (key.contains("maximum") || key.contains("limit"))) {
      report("M023", back(at, '<'), "", ManifestLimits.ATTRIBUTES, ManifestLimits.ATTRIBUTE_LENGTH);
    } else if (e instanceof WstxEOFException || key.contains("end-of-input")) {
      unfinished();
    } else if (key.contains("close tag")) {
      mismatched(at);
    } else if (key.contains("duplicate attribute")) {
      duplicate(at);
    } else if (key.contains("undeclared") && key.contains("entity")) {
      reference(at);
    } else if (key.contains("namespace prefix") || key.contains("unbound prefix")) {
      prefix(e.getMessage(), at);
    } else {
      unexpected(key, at);
    }
  }

  private void report(String code, int at, String text, Object... arguments) {
    log.report(code, file, at, text, arguments);
  }

  private void unfinished() {
    for (String[] pair : MarkupSlips.PAIRS) {
      int begin = source.lastIndexOf(pair[0]);
      if (begin >= 0 && source.indexOf(pair[1], begin) < 0) {
        report("M025", begin, pair[0], pair[0], pair[1]);
        return;
      }
    }
    if (open.isEmpty()) {
      report("M027", source.length(), "");
    } else if (!unclosed()) {
      SourceNode.Element inner = open.get(open.size() - 1);
      report("M012", inner.offset(), "<" + inner.written(), inner.written());
    }
  }

  private void mismatched(int at) {
    int tag = source.startsWith("</", at) ? at : source.lastIndexOf("</", Math.max(0, at - 1));
    Matcher m = END_TAG.matcher(source);
    String name = m.find(Math.max(0, tag)) ? m.group(1) : "";
    if (open.isEmpty()) {
      report("M019", tag, "</" + name + ">");
      return;
    }
    if (unclosed()) {
      return;
    }
    SourceNode.Element inner = open.get(open.size() - 1);
    if (isEmptyKind(inner)) {
      report("M134", inner.offset(), "<" + inner.written(), inner.written());
      return;
    }
    boolean unopened = open.stream().noneMatch(o -> o.written().equals(name));
    if (ElementKind.of(name).isPresent() && (unopened || lacksAngle(name, inner.offset(), tag))) {
      report("M135", tag, "</" + name + ">", name);
      return;
    }
    int line = file.line(inner.offset());
    report("M011", tag, "</" + name + ">", name, inner.written(), line);
  }

  /** Whether the begin tag stands there without its first character. */
  private boolean lacksAngle(String name, int from, int to) {
    int at = source.lastIndexOf(name + ">", to);
    char before = at > 0 ? source.charAt(at - 1) : '<';
    return at > from && (Character.isWhitespace(before) || before == '>');
  }

  /**
   * An element that holds what cannot be in it, because its own end tag is missing: a title with a
   * paragraph inside, an article in an article. False if there is none.
   */
  private boolean unclosed() {
    for (SourceNode.Element outer : open) {
      Optional<SourceNode.Element> inner = outer.elements().filter(e -> ends(outer, e)).findFirst();
      if (inner.isPresent()) {
        SourceNode.Element e = inner.get();
        String text = "<" + outer.written();
        if (isEmptyKind(outer)) {
          report("M134", outer.offset(), text, outer.written());
          return true;
        }
        int line = file.line(e.offset());
        report("M137", outer.offset(), text, outer.written(), e.written(), line);
        return true;
      }
    }
    return false;
  }

  /** A line break or a page's beginning: nothing stands in it. */
  private static boolean isEmptyKind(SourceNode.Element e) {
    return e.kind().filter(k -> k.content() == ElementKind.Content.NOTHING).isPresent();
  }

  private static boolean ends(SourceNode.Element outer, SourceNode.Element inner) {
    boolean text =
        outer
            .kind()
            .map(ElementKind::content)
            .filter(c -> c == ElementKind.Content.TEXT || c == ElementKind.Content.CHARACTERS)
            .isPresent();
    return outer.name().equals(inner.name())
        || (text && inner.kind().filter(k -> !(k instanceof InlineKind)).isPresent());
  }

  private void duplicate(int at) {
    int tag = back(at, '<');
    Matcher m = NAME.matcher(source).region(tag, Math.min(source.length(), at + 1));
    Set<String> seen = new HashSet<>();
    while (m.find()) {
      if (!seen.add(m.group(1))) {
        report("M014", m.start(1), m.group(1), m.group(1));
        return;
      }
    }
    report("M010", tag, "");
  }

  private void reference(int at) {
    int amp = back(at, '&');
    Matcher m = REFERENCE.matcher(source);
    String text = m.find(amp) ? m.group() : "&";
    report("M013", amp, text, text);
  }

  private void prefix(String message, int at) {
    int tag = back(at, '<');
    Matcher m = PREFIX.matcher(message);
    String prefix = m.find() ? m.group(1) + ":" : ":";
    int where = source.indexOf(prefix, tag);
    report("M017", where < 0 ? tag : where, prefix, prefix);
  }

  private void unexpected(String key, int at) {
    int bad = Math.max(0, Math.min(source.length() - 1, at));
    int declaration = source.indexOf("<?xml", 1);
    if (declaration >= 0 && bad >= declaration && bad - declaration <= 6) {
      report("M104", declaration, "<?xml");
    } else if (key.contains("'--' not allowed") || key.contains("hyphen")) {
      int comment = source.lastIndexOf("<!--", bad);
      report("M078", source.indexOf("--", comment + 4), "--");
    } else if (ampersand(bad)) {
      return;
    } else if (key.contains("illegal character") || key.contains("invalid white space character")) {
      control(bad);
    } else if (open.isEmpty() && (key.contains("epilog") || key.contains("prolog"))) {
      report("M019", bad > 0 && source.charAt(bad - 1) == '<' ? bad - 1 : bad, "");
    } else {
      report("M010", bad, source.substring(bad, bad + 1));
    }
  }

  /** An ampersand that begins no reference, or one to no character. */
  private boolean ampersand(int bad) {
    int amp = source.lastIndexOf('&', bad);
    Matcher m = REFERENCE.matcher(source);
    boolean here = amp >= 0 && bad - amp < 64 && m.find(amp) && m.end() >= bad - 1;
    if (!here) {
      return false;
    }
    if (m.group(1).startsWith("#")) {
      report("M018", amp, m.group(), m.group());
    } else if (m.group(2).isEmpty()) {
      report("M015", amp, "&", "&", "&amp;");
    } else {
      report("M013", amp, m.group(), m.group());
    }
    return true;
  }

  private void control(int near) {
    for (int i = Math.max(0, near - 2); i < Math.min(source.length(), near + 2); i++) {
      char c = source.charAt(i);
      if ((c < 0x20 && !XmlCharacters.isSpace(c)) || c == 0xFFFE || c == 0xFFFF) {
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
