package org.kanyin.manifest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads tags and text once more from the source, for the offsets the parser does not give: of every
 * attribute and of every character. Runs only over what the parser found well-formed, and only
 * where no DOCTYPE can have declared entities or defaults.
 */
final class TagScanner {
  private static final Map<String, Character> PREDEFINED =
      Map.of("lt", '<', "gt", '>', "amp", '&', "apos", '\'', "quot", '"');
  private static final String CDATA = "<![CDATA[";

  private final String source;

  TagScanner(String source) {
    this.source = source;
  }

  /** The text from {@code from} to {@code to}: character data, references and CDATA sections. */
  MappedText text(int from, int to) {
    MappedText.Builder out = new MappedText.Builder();
    int i = from;
    while (i < to) {
      if (source.startsWith(CDATA, i)) {
        int close = source.indexOf("]]>", i);
        for (i += CDATA.length(); i < close; ) {
          i = literal(out, i, '\n');
        }
        i = close + 3;
      } else if (source.charAt(i) == '&') {
        i = reference(out, i);
      } else {
        i = literal(out, i, '\n');
      }
    }
    return out.build();
  }

  /** Line ends become one line feed (XML 1.0, 2.11), or a blank in attributes (3.3.3). */
  private int literal(MappedText.Builder out, int i, char lineEnd) {
    char c = source.charAt(i);
    if (c == '\r') {
      out.add(lineEnd, i);
      return source.startsWith("\n", i + 1) ? i + 2 : i + 1;
    }
    out.add(c == '\n' ? lineEnd : c == '\t' && lineEnd == ' ' ? ' ' : c, i);
    return i + 1;
  }

  private int reference(MappedText.Builder out, int i) {
    int semicolon = source.indexOf(';', i);
    String name = source.substring(i + 1, semicolon);
    if (name.startsWith("#x")) {
      out.addCodePoint(Integer.parseInt(name.substring(2), 16), i);
    } else if (name.startsWith("#")) {
      out.addCodePoint(Integer.parseInt(name.substring(1)), i);
    } else {
      out.add(PREDEFINED.get(name), i);
    }
    return semicolon + 1;
  }

  /** The attributes of the start tag at {@code offset}, namespace declarations left out. */
  List<SourceNode.Attribute> attributes(int offset, UnaryOperator<String> namespaceOfPrefix) {
    List<SourceNode.Attribute> out = new ArrayList<>();
    int i = nameEnd(offset + 1);
    while (true) {
      i = skipSpace(i);
      char c = source.charAt(i);
      if (c == '/' || c == '>') {
        return out;
      }
      int nameStart = i;
      String written = source.substring(i, nameEnd(i));
      i = source.indexOf('=', i) + 1;
      i = skipSpace(i);
      int valueStart = i + 1;
      int close = source.indexOf(source.charAt(i), valueStart);
      if (!written.equals("xmlns") && !written.startsWith("xmlns:")) {
        out.add(attribute(written, nameStart, valueStart, close, namespaceOfPrefix));
      }
      i = close + 1;
    }
  }

  private SourceNode.Attribute attribute(
      String written, int nameStart, int from, int to, UnaryOperator<String> namespaceOfPrefix) {
    MappedText.Builder value = new MappedText.Builder();
    for (int i = from; i < to; ) {
      i = source.charAt(i) == '&' ? reference(value, i) : literal(value, i, ' ');
    }
    int colon = written.indexOf(':');
    String namespace = colon < 0 ? "" : namespaceOfPrefix.apply(written.substring(0, colon));
    String local = written.substring(colon + 1);
    return new SourceNode.Attribute(namespace, local, written, value.build(), nameStart, from);
  }

  private int nameEnd(int i) {
    int end = i;
    while ("=/>".indexOf(source.charAt(end)) < 0 && !XmlCharacters.isSpace(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private int skipSpace(int i) {
    int at = i;
    while (XmlCharacters.isSpace(source.charAt(at))) {
      at++;
    }
    return at;
  }
}
