package org.kanyin.manifest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.Place;

/**
 * From the raw files of an issue without errors to its one normalised document: article files in
 * place, office data merged in, defaults written out, white space as it will be set, ids given.
 */
final class Normaliser {
  private final Document document;
  private final Office.Entries office;
  private final Map<Raw.Element, String> pictureKeys;
  private final Ids ids;
  private final Map<Raw.Element, String> idOf = new IdentityHashMap<>();

  /**
   * @param pictureKeys what {@code src} becomes, by the element that carries it: the path from the
   *     issue's folder
   */
  Normaliser(Document document, Office.Entries office, Map<Raw.Element, String> pictureKeys) {
    this.document = document;
    this.office = office;
    this.pictureKeys = pictureKeys;
    this.ids =
        new Ids(
            document
                .reading()
                .filter(e -> e.is("article"))
                .flatMap(e -> e.value("id").map(String::strip).stream())
                .collect(Collectors.toSet()));
  }

  Node.Element root() {
    Raw.Element issue = document.issue();
    String id = ids.root("issue");
    idOf.put(issue, id);
    List<Node> children = new ArrayList<>();
    merged(issue, "masthead").ifPresent(children::add);
    issue
        .elements()
        .filter(e -> !e.is("masthead") && !e.is("colophon"))
        .forEach(e -> children.add(element(e, "")));
    merged(issue, "colophon").ifPresent(children::add);
    return new Node.Element("issue", id, Defaults.attributes(issue), children, place(issue));
  }

  /** After {@link #root()}: the id an element got, or empty. */
  String idOf(Raw.Element e) {
    return idOf.getOrDefault(e, "");
  }

  private Optional<Node> merged(Raw.Element issue, String name) {
    Raw.Element own = issue.element(name).orElse(null);
    Raw.Element offices = office.of(name).orElse(null);
    if (own == null && offices == null) {
      return Optional.empty();
    }
    String id = ids.child("", name);
    idOf.put(own == null ? offices : own, id);
    List<Node> children = new ArrayList<>();
    for (Raw.Element field : Office.merge(name, own, offices)) {
      children.add(element(field, id));
    }
    return Optional.of(
        new Node.Element(name, id, Map.of(), children, place(own == null ? offices : own)));
  }

  /** @param parent the parent's id, empty below the root */
  private Node.Element element(Raw.Element written, String parent) {
    Raw.Element e = document.resolved(written);
    String id =
        e.is("article") ? e.value("id").orElseThrow().strip() : ids.child(parent, e.name());
    idOf.put(e, id);
    idOf.put(written, id);
    Map<String, String> attributes = new LinkedHashMap<>(Defaults.attributes(e));
    if (pictureKeys.containsKey(e)) {
      attributes.put("src", pictureKeys.get(e));
    }
    List<Node> children = new ArrayList<>();
    if (e.is("section")) {
      sectionTitle(e, id, attributes, children);
    }
    if (Shape.isContainer(e)) {
      e.elements().forEach(c -> children.add(element(c, id)));
    } else {
      text(e, id, WhiteSpace.of(e), children);
    }
    return new Node.Element(e.name(), id, attributes, children, place(e));
  }

  /** The attribute becomes an element, as if it had been written so; an element written wins. */
  private void sectionTitle(
      Raw.Element section, String id, Map<String, String> attributes, List<Node> children) {
    attributes.remove("title");
    Raw.Attribute title = section.attribute("title").orElse(null);
    if (title == null || section.element("title").isPresent()) {
      return;
    }
    Node.Text text = text(section, WhiteSpace.of(title.chars()));
    children.add(
        new Node.Element(
            "title",
            ids.child(id, "title"),
            Map.of(),
            List.of(text),
            section.file().place(title.valueOffset())));
  }

  /** The children of a block of text, or of an inline element in it. */
  private void text(
      Raw.Element e, String id, Map<Raw.Text, Chars> settled, List<Node> children) {
    Chars.Builder run = new Chars.Builder();
    for (Raw child : e.children()) {
      if (child instanceof Raw.Text t) {
        run.addAll(settled.get(t));
      } else if (child instanceof Raw.Element c) {
        run = flush(e, run, children);
        children.add(inline(c, id, settled));
      }
    }
    flush(e, run, children);
  }

  private Node.Element inline(Raw.Element e, String parent, Map<Raw.Text, Chars> settled) {
    String id = ids.child(parent, e.name());
    idOf.put(e, id);
    List<Node> children = new ArrayList<>();
    // A footnote is a block of its own: white space at its edges is not the paragraph's.
    text(e, id, e.is("footnote") ? WhiteSpace.of(e) : settled, children);
    return new Node.Element(e.name(), id, Defaults.attributes(e), children, place(e));
  }

  private static Chars.Builder flush(Raw.Element e, Chars.Builder run, List<Node> children) {
    Chars chars = run.build();
    if (!chars.value().isEmpty()) {
      children.add(text(e, chars));
    }
    return new Chars.Builder();
  }

  private static Node.Text text(Raw.Element e, Chars chars) {
    return new Node.Text(chars.value(), new Origin(e.file().name(), chars.offsets()));
  }

  private static Place place(Raw.Element e) {
    return e.file().place(e.offset());
  }
}
