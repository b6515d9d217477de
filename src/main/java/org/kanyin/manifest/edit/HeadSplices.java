package org.kanyin.manifest.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.model.SourceText;
import org.kanyin.manifest.model.WrittenAuthor;
import org.kanyin.manifest.model.WrittenPiece;
import org.kanyin.manifest.parse.SourceNode;

/** What stands above an article's text: lines that may be there or not, and its authors. */
public final class HeadSplices {
  private static final String AFFILIATION = "affiliation";

  /** As the schema wants them. */
  private static final List<PartKind> ORDER =
      List.of(
          PartKind.KICKER, PartKind.TITLE, PartKind.SUBTITLE, PartKind.TOC_TITLE, PartKind.AUTHOR);

  private final SourceText source;
  private final ParsedSource file;
  private final Node.Element article;
  private final SourceNode.Element written;
  private final Slots slots;
  private final List<Splice> splices = new ArrayList<>();

  /**
   * @param source the file the article stands in, as it was read
   */
  public HeadSplices(SourceText source, Node.Element article) throws EditRefused {
    this.source = source;
    this.article = article;
    file = new ParsedSource(source);
    written = file.find(article).orElseThrow(() -> new EditRefused("清单里已经没有这一篇"));
    slots = new Slots(file, written);
  }

  /**
   * What is to be another.
   *
   * @param lines text by kind of those lines that are wanted otherwise; empty text for none
   * @param authors all of them, in order
   */
  public List<Splice> with(Map<PartKind, String> lines, List<WrittenAuthor> authors)
      throws EditRefused {
    for (PartKind kind : ORDER) {
      if (lines.containsKey(kind)) {
        line(kind, lines.get(kind));
      }
    }
    authors(authors);
    return List.copyOf(splices);
  }

  private void line(PartKind kind, String text) throws EditRefused {
    XmlWords.check(text);
    Optional<Node.Element> now = article.element(kind);
    if (now.isEmpty()) {
      if (!text.isBlank()) {
        put(kind, "<" + name(kind) + ">" + XmlWords.text(text) + "</" + name(kind) + ">");
      }
    } else if (!text.isBlank()) {
      ContentSplice.of(source, now.get(), List.of(new WrittenPiece.Characters(text)))
          .ifPresent(splices::add);
    } else if (kind == PartKind.TITLE) {
      throw new EditRefused("文章要有题目");
    } else {
      splices.add(slots.without(file.find(now.get()).orElseThrow()));
    }
  }

  private String name(PartKind kind) {
    return ParsedSource.prefix(written) + kind.tag();
  }

  /** Puts an element where its kind may stand. */
  private void put(PartKind kind, String xml) {
    int rank = ORDER.indexOf(kind);
    Optional<SourceNode.Element> before =
        written
            .elements()
            .filter(e -> ORDER.stream().anyMatch(e::is))
            .filter(e -> ORDER.stream().limit(rank + 1L).anyMatch(e::is))
            .reduce((a, b) -> b);
    SourceNode.Element like = before.orElseGet(() -> written.elements().findFirst().orElseThrow());
    int at = before.map(slots::end).orElseGet(() -> slots.start(like));
    splices.add(new Splice(at, at, slots.indent(like) + xml));
  }

  private void authors(List<WrittenAuthor> wanted) throws EditRefused {
    List<Node.Element> old = article.elements(PartKind.AUTHOR).toList();
    int head = 0;
    int shorter = Math.min(old.size(), wanted.size());
    while (head < shorter && isSame(old.get(head), wanted.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && isSame(old.get(old.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    int i = head;
    for (; i < shorter - tail; i++) {
      change(old.get(i), wanted.get(i));
    }
    for (Node.Element gone : old.subList(i, old.size() - tail)) {
      splices.add(slots.without(file.find(gone).orElseThrow()));
    }
    StringBuilder added = new StringBuilder();
    for (WrittenAuthor author : wanted.subList(i, wanted.size() - tail)) {
      added.append(added.isEmpty() ? "" : indentOfAuthors()).append(xml(author));
    }
    if (!added.isEmpty()) {
      putAuthors(old, i, added.toString());
    }
  }

  private String indentOfAuthors() {
    return slots.indent(written.elements().findFirst().orElseThrow());
  }

  private void putAuthors(List<Node.Element> old, int index, String xml) {
    if (index > 0) {
      SourceNode.Element before = file.find(old.get(index - 1)).orElseThrow();
      int at = slots.end(before);
      splices.add(new Splice(at, at, slots.indent(before) + xml));
    } else if (!old.isEmpty()) {
      SourceNode.Element first = file.find(old.get(0)).orElseThrow();
      int at = slots.start(first);
      splices.add(new Splice(at, at, slots.indent(first) + xml));
    } else {
      put(PartKind.AUTHOR, xml);
    }
  }

  private static boolean isSame(Node.Element author, WrittenAuthor wanted) {
    return author.text().equals(wanted.name())
        && author.attribute(AFFILIATION).orElse("").equals(wanted.affiliation());
  }

  private String xml(WrittenAuthor author) throws EditRefused {
    XmlWords.check(author.name());
    XmlWords.check(author.affiliation());
    if (author.name().isBlank()) {
      throw new EditRefused("作者要有名字；不要这一位，就按“去掉”");
    }
    String affiliation = author.affiliation().isBlank() ? "" : attribute(author.affiliation());
    String name = name(PartKind.AUTHOR);
    return "<" + name + affiliation + ">" + XmlWords.text(author.name()) + "</" + name + ">";
  }

  private static String attribute(String value) {
    return " " + AFFILIATION + "=\"" + XmlWords.value(value) + "\"";
  }

  private void change(Node.Element old, WrittenAuthor wanted) throws EditRefused {
    // Says what is wrong with it, too.
    xml(wanted);
    if (!old.text().equals(wanted.name())) {
      ContentSplice.of(source, old, List.of(new WrittenPiece.Characters(wanted.name())))
          .ifPresent(splices::add);
    }
    if (old.attribute(AFFILIATION).orElse("").equals(wanted.affiliation())) {
      return;
    }
    SourceNode.Element tag = file.find(old).orElseThrow();
    Optional<SourceNode.Attribute> now = tag.attribute(AFFILIATION);
    if (now.isEmpty()) {
      int at = tag.offset() + 1 + tag.written().length();
      splices.add(new Splice(at, at, attribute(wanted.affiliation())));
      return;
    }
    int from = now.get().valueOffset();
    int to = file.text().indexOf(file.text().charAt(from - 1), from);
    if (!wanted.affiliation().isBlank()) {
      splices.add(new Splice(from, to, XmlWords.value(wanted.affiliation())));
      return;
    }
    int blank = now.get().offset();
    while (Character.isWhitespace(file.text().charAt(blank - 1))) {
      blank--;
    }
    splices.add(new Splice(blank, to + 1, ""));
  }
}
