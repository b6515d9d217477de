package org.kanyin.manifest.normalise;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kanyin.base.Place;
import org.kanyin.manifest.model.InlineKind;
import org.kanyin.manifest.model.Node;
import org.kanyin.manifest.model.Origin;
import org.kanyin.manifest.model.PartKind;
import org.kanyin.manifest.parse.MappedText;
import org.kanyin.manifest.parse.SourceDocument;
import org.kanyin.manifest.parse.SourceNode;

/**
 * From the raw files of an issue without errors to its one normalised document: article files in
 * place, office data merged in, defaults written out, white space as it will be set, ids given.
 */
public final class Normaliser {
  private final SourceDocument document;
  private final OfficeData.Entries office;
  private final Map<SourceNode.Element, String> pictureKeys;
  private final ElementIds ids;
  private final Map<SourceNode.Element, String> idOf = new IdentityHashMap<>();

  /**
   * @param pictureKeys what {@code src} becomes, by the element that carries it: the path from the
   *     issue's folder
   */
  public Normaliser(
      SourceDocument document,
      OfficeData.Entries office,
      Map<SourceNode.Element, String> pictureKeys) {
    this.document = document;
    this.office = office;
    this.pictureKeys = pictureKeys;
    this.ids =
        new ElementIds(
            document
                .reading()
                .filter(e -> e.is(PartKind.ARTICLE))
                .flatMap(e -> e.value("id").map(String::strip).stream())
                .collect(Collectors.toSet()));
  }

  public Node.Element root() {
    SourceNode.Element issue = document.issue();
    String id = ids.root(PartKind.ISSUE.tag());
    idOf.put(issue, id);
    List<Node> children = new ArrayList<>();
    merged(issue, PartKind.MASTHEAD).ifPresent(children::add);
    issue
        .elements()
        .filter(e -> !e.is(PartKind.MASTHEAD) && !e.is(PartKind.COLOPHON))
        .forEach(e -> children.add(element(e, "")));
    merged(issue, PartKind.COLOPHON).ifPresent(children::add);
    return new Node.Element(
        PartKind.ISSUE.tag(), id, AttributeDefaults.attributes(issue), children, place(issue));
  }

  /** After {@link #root()}: the id an element got, or empty. */
  public String idOf(SourceNode.Element e) {
    return idOf.getOrDefault(e, "");
  }

  private Optional<Node> merged(SourceNode.Element issue, PartKind kind) {
    Optional<SourceNode.Element> own = issue.element(kind);
    List<SourceNode.Element> offices = office.of(kind);
    Optional<SourceNode.Element> first = own.or(() -> offices.stream().findFirst());
    return first.map(
        entry -> {
          String id = ids.child("", kind.tag());
          idOf.put(entry, id);
          List<Node> children = new ArrayList<>();
          for (SourceNode.Element field : OfficeData.merge(kind, own, offices)) {
            children.add(element(field, id));
          }
          return new Node.Element(kind.tag(), id, Map.of(), children, place(entry));
        });
  }

  /**
   * @param parent the parent's id, empty below the root
   */
  private Node.Element element(SourceNode.Element written, String parent) {
    SourceNode.Element e = document.resolved(written);
    String id =
        e.is(PartKind.ARTICLE) ? e.value("id").orElseThrow().strip() : ids.child(parent, e.name());
    idOf.put(e, id);
    idOf.put(written, id);
    Map<String, String> attributes = new LinkedHashMap<>(AttributeDefaults.attributes(e));
    if (pictureKeys.containsKey(e)) {
      attributes.put("src", pictureKeys.get(e));
    }
    List<Node> children = new ArrayList<>();
    if (e.is(PartKind.SECTION)) {
      sectionTitle(e, id, attributes, children);
    }
    if (e.holdsElements()) {
      e.elements().forEach(c -> children.add(element(c, id)));
    } else {
      text(e, id, WhiteSpace.of(e), children);
    }
    return new Node.Element(e.name(), id, attributes, children, place(e));
  }

  /** The attribute becomes an element, as if it had been written so; an element written wins. */
  private void sectionTitle(
      SourceNode.Element section, String id, Map<String, String> attributes, List<Node> children) {
    attributes.remove("title");
    SourceNode.Attribute title = section.attribute("title").orElse(null);
    if (title == null || section.element(PartKind.TITLE).isPresent()) {
      return;
    }
    Node.Text text = text(section, WhiteSpace.of(title.chars()));
    children.add(
        new Node.Element(
            PartKind.TITLE.tag(),
            ids.child(id, PartKind.TITLE.tag()),
            Map.of(),
            List.of(text),
            section.file().place(title.valueOffset())));
  }

  /** The children of a block of text, or of an inline element in it. */
  private void text(
      SourceNode.Element e,
      String id,
      Map<SourceNode.Text, MappedText> settled,
      List<Node> children) {
    List<SourceNode.Text> run = new ArrayList<>();
    for (SourceNode child : e.children()) {
      if (child instanceof SourceNode.Text t) {
        run.add(t);
      } else if (child instanceof SourceNode.Element c) {
        flush(e, run, settled, children);
        children.add(inline(c, id, settled));
      }
    }
    flush(e, run, settled, children);
  }

  private Node.Element inline(
      SourceNode.Element e, String parent, Map<SourceNode.Text, MappedText> settled) {
    String id = ids.child(parent, e.name());
    idOf.put(e, id);
    List<Node> children = new ArrayList<>();
    // A footnote is a block of its own: white space at its edges is not the paragraph's.
    text(e, id, e.is(InlineKind.FOOTNOTE) ? WhiteSpace.of(e) : settled, children);
    return new Node.Element(e.name(), id, AttributeDefaults.attributes(e), children, place(e));
  }

  /** Makes one text of those that stand side by side, and begins anew. */
  private static void flush(
      SourceNode.Element e,
      List<SourceNode.Text> run,
      Map<SourceNode.Text, MappedText> settled,
      List<Node> children) {
    MappedText.Builder out = new MappedText.Builder();
    run.forEach(t -> out.addAll(settled.get(t)));
    MappedText chars = out.build();
    if (!chars.value().isEmpty()) {
      List<Node.BreakSign> signs = new ArrayList<>();
      run.forEach(t -> signs.addAll(BreakSigns.of(t.raw(), chars)));
      children.add(
          new Node.Text(chars.value(), new Origin(e.file().name(), chars.offsets()), signs));
    }
    run.clear();
  }

  private static Node.Text text(SourceNode.Element e, MappedText chars) {
    return new Node.Text(chars.value(), new Origin(e.file().name(), chars.offsets()));
  }

  private static Place place(SourceNode.Element e) {
    return e.file().place(e.offset());
  }
}
