package org.kanyin.seal.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An element of the document's structure (PDF 32000 §14.7.2) while it is being put right. */
public final class StructureElement implements StructureChild {
  static final int NO_SPAN = 1;

  private static final Set<String> INLINE =
      Set.of("Span", "Quote", "Note", "Reference", "Link", "Lbl", "Code", "Annot", "Figure");

  private String type;
  private String language = "";
  private String alternative = "";
  private String id = "";
  private int columns = NO_SPAN;
  private int rows = NO_SPAN;
  private String numbering = "";
  private final List<StructureChild> children = new ArrayList<>();

  StructureElement(String type) {
    this.type = type;
  }

  StructureElement(String type, List<? extends StructureChild> children) {
    this.type = type;
    this.children.addAll(children);
  }

  String type() {
    return type;
  }

  boolean is(String... types) {
    return List.of(types).contains(type);
  }

  /** Whether it stands within a line rather than among blocks (PDF 32000 §14.8.4.1). */
  boolean isInline() {
    return INLINE.contains(type);
  }

  void become(String newType) {
    type = newType;
  }

  List<StructureChild> children() {
    return children;
  }

  void replaceChildren(List<? extends StructureChild> newChildren) {
    List<StructureChild> copy = List.copyOf(newChildren);
    children.clear();
    children.addAll(copy);
  }

  Stream<StructureElement> tags() {
    return children.stream()
        .filter(StructureElement.class::isInstance)
        .map(StructureElement.class::cast);
  }

  /** This tag and all below it, in reading order. */
  Stream<StructureElement> all() {
    return Stream.concat(Stream.of(this), tags().flatMap(StructureElement::all));
  }

  /** All content below it, in reading order. */
  Stream<StructureChild.Content> contents() {
    return children.stream()
        .flatMap(
            child ->
                child instanceof StructureElement tag
                    ? tag.contents()
                    : child instanceof StructureChild.Content content
                        ? Stream.of(content)
                        : Stream.empty());
  }

  boolean isEmpty() {
    return children.stream()
        .allMatch(child -> child instanceof StructureElement tag && tag.isEmpty());
  }

  /** Whether it says nothing that its children do not say themselves. */
  boolean isBare() {
    return language.isEmpty() && alternative.isEmpty() && id.isEmpty();
  }

  String language() {
    return language;
  }

  StructureElement withLanguage(String tag) {
    language = tag;
    return this;
  }

  String alternative() {
    return alternative;
  }

  void setAlternative(String text) {
    alternative = text;
  }

  String id() {
    return id;
  }

  void setId(String newId) {
    id = newId;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  void setSpans(int columnSpan, int rowSpan) {
    columns = columnSpan;
    rows = rowSpan;
  }

  /** How a list's labels are numbered (PDF 32000 table 347); empty if it has none. */
  String numbering() {
    return numbering;
  }

  void setNumbering(String kind) {
    numbering = kind;
  }
}
