package org.kanyin.manifest.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kanyin.manifest.edit.InlineToken.Kind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.WrittenPiece;
import org.kanyin.manifest.parse.SourceNode;

/** A block's text character by character and tag by tag, as it stands and as it is wanted. */
final class InlineTokens {
  private final ParsedSource file;
  private final String prefix;
  private final List<Node.Element> known;
  private final List<InlineToken> standing = new ArrayList<>();

  /**
   * @param block whose text it is
   * @param prefix of the names of its elements
   */
  InlineTokens(ParsedSource file, Node.Element block, String prefix) throws EditRefused {
    this.file = file;
    this.prefix = prefix;
    known = block.descendants().skip(1).toList();
    stand(block);
  }

  List<InlineToken> standing() {
    return standing;
  }

  private void stand(Node.Element parent) throws EditRefused {
    for (Node child : parent.children()) {
      if (child instanceof Node.Text text) {
        characters(text);
      } else {
        element((Node.Element) child);
      }
    }
  }

  private void characters(Node.Text text) {
    int[] offsets = text.origin().offsets();
    for (int i = 0; i < text.value().length(); ) {
      int c = text.value().codePointAt(i);
      int from = offsets[i];
      int to = end(from, c);
      standing.add(
          new InlineToken(Kind.CHARACTER, c, -1, from, to, file.text().substring(from, to)));
      i += Character.charCount(c);
    }
  }

  /** One past a character, or past the reference that stands for it (XML 1.0 §4.1). */
  private int end(int at, int c) {
    String text = file.text();
    if (text.charAt(at) == '&') {
      return text.indexOf(';', at) + 1;
    }
    int to = at + Character.charCount(text.codePointAt(at));
    // One blank stands for all white space in its place.
    while (c == ' ' && to < text.length() && " \t\r\n".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return to;
  }

  private void element(Node.Element element) throws EditRefused {
    SourceNode.Element written =
        file.find(element).orElseThrow(() -> new EditRefused("稿件里找不到这个标记"));
    int index = known.indexOf(element);
    int start = file.contentStart(written);
    if (element.kind().content() == ElementKind.Content.NOTHING || file.isEmptyTag(written)) {
      add(Kind.EMPTY, index, written.offset(), written.end());
      return;
    }
    add(Kind.START, index, written.offset(), start);
    stand(element);
    add(Kind.END, index, file.contentEnd(written), written.end());
  }

  private void add(Kind kind, int index, int from, int to) {
    standing.add(new InlineToken(kind, 0, index, from, to, file.text().substring(from, to)));
  }

  /** The tokens of what is wanted. */
  List<InlineToken> wanted(List<WrittenPiece> content) throws EditRefused {
    List<InlineToken> out = new ArrayList<>();
    want(content, out, new HashSet<>());
    return out;
  }

  private void want(List<WrittenPiece> content, List<InlineToken> out, Set<Integer> used)
      throws EditRefused {
    for (WrittenPiece piece : content) {
      if (piece instanceof WrittenPiece.Characters c) {
        XmlWords.check(c.text());
        c.text()
            .codePoints()
            .forEach(
                p ->
                    out.add(
                        new InlineToken(
                            Kind.CHARACTER, p, -1, -1, -1, XmlWords.text(Character.toString(p)))));
      } else {
        want((WrittenPiece.Inline) piece, out, used);
      }
    }
  }

  private void want(WrittenPiece.Inline wanted, List<InlineToken> out, Set<Integer> used)
      throws EditRefused {
    if (wanted.known() >= known.size()
        || (wanted.known() >= 0 && !known.get(wanted.known()).is(wanted.kind()))) {
      throw new EditRefused("稿件里已经没有这个标记");
    }
    boolean same = wanted.known() >= 0 && wanted.attributes().isEmpty() && used.add(wanted.known());
    int element = same ? wanted.known() : -1;
    String name = prefix + wanted.kind().tag();
    String tag = same ? tag(wanted.known()) : "<" + name + attributes(wanted) + ">";
    if (wanted.kind().content() == ElementKind.Content.NOTHING) {
      String empty = same ? tag : tag.substring(0, tag.length() - 1) + "/>";
      out.add(new InlineToken(Kind.EMPTY, 0, element, -1, -1, empty));
      return;
    }
    if (wanted.content().isEmpty()) {
      return;
    }
    out.add(new InlineToken(Kind.START, 0, element, -1, -1, tag));
    want(wanted.content(), out, used);
    out.add(new InlineToken(Kind.END, 0, element, -1, -1, "</" + name + ">"));
  }

  /** The start tag as it stands. */
  private String tag(int element) {
    return standing.stream()
        .filter(t -> t.element() == element && t.kind() != Kind.END)
        .map(InlineToken::xml)
        .findFirst()
        .orElseThrow();
  }

  /** Those of the known element, with what is to be another. */
  private String attributes(WrittenPiece.Inline wanted) throws EditRefused {
    Map<String, String> all = new TreeMap<>();
    if (wanted.known() >= 0) {
      all.putAll(known.get(wanted.known()).attributes());
    }
    all.putAll(wanted.attributes());
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, String> a : all.entrySet()) {
      XmlWords.check(a.getValue());
      if (!a.getKey().matches("[a-z]{1,20}")) {
        throw new EditRefused("没有这样的标记");
      }
      out.append(' ').append(a.getKey()).append("=\"").append(XmlWords.value(a.getValue()));
      out.append('"');
    }
    return out.toString();
  }
}
