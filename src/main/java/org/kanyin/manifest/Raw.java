package org.kanyin.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A node as it stands in a file, before anything is judged or normalised. Comments are gone. */
sealed interface Raw {
  /** Where it begins in its file's text. */
  int offset();

  /** Text between two tags, comments or instructions; CDATA sections and references resolved. */
  record Text(Chars chars, int offset) implements Raw {}

  /** A processing instruction. */
  record Instruction(String target, String data, int offset) implements Raw {}

  /**
   * An attribute.
   *
   * @param namespace empty for none
   * @param name local name
   * @param written the name with its prefix
   * @param valueOffset of the character after the opening quote
   */
  record Attribute(
      String namespace, String name, String written, Chars chars, int offset, int valueOffset) {
    String value() {
      return chars.value();
    }
  }

  /** An element. Built by the parser, not changed afterwards. */
  final class Element implements Raw {
    private final SourceFile file;
    private final String namespace;
    private final String name;
    private final String written;
    private final int offset;
    private final List<Attribute> attributes;
    private final Element parent;
    private final List<Raw> children = new ArrayList<>();
    private int end;

    Element(
        SourceFile file,
        Element parent,
        String namespace,
        String name,
        String written,
        int offset,
        List<Attribute> attributes) {
      this.file = file;
      this.parent = parent;
      this.namespace = namespace;
      this.name = name;
      this.written = written;
      this.offset = offset;
      this.attributes = List.copyOf(attributes);
      if (parent != null) {
        parent.children.add(this);
      }
    }

    void add(Raw child) {
      children.add(child);
    }

    void closeAt(int offsetAfter) {
      end = offsetAfter;
    }

    SourceFile file() {
      return file;
    }

    /** Null at the root of a file. */
    Element parent() {
      return parent;
    }

    String namespace() {
      return namespace;
    }

    String name() {
      return name;
    }

    String written() {
      return written;
    }

    @Override
    public int offset() {
      return offset;
    }

    /** One past the end tag. */
    int end() {
      return end;
    }

    List<Attribute> attributes() {
      return attributes;
    }

    List<Raw> children() {
      return children;
    }

    boolean is(String local) {
      return name.equals(local);
    }

    Optional<Attribute> attribute(String local) {
      return attributes.stream()
          .filter(a -> a.namespace().isEmpty() && a.name().equals(local))
          .findFirst();
    }

    Optional<String> value(String local) {
      return attribute(local).map(Attribute::value);
    }

    Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Stream<Element> elements(String local) {
      return elements().filter(e -> e.is(local));
    }

    Optional<Element> element(String local) {
      return elements(local).findFirst();
    }

    /** This element and all below it, in the order of the file. */
    Stream<Element> descendants() {
      return Stream.concat(Stream.of(this), elements().flatMap(Element::descendants));
    }

    /** Whether any text but white space stands below. */
    boolean hasText() {
      return children.stream()
          .anyMatch(
              c ->
                  c instanceof Text t && !t.chars().isBlank()
                      || c instanceof Element e && e.hasText());
    }

    /** All text below, as typed; of footnotes in it nothing, for they are set elsewhere. */
    String text() {
      StringBuilder out = new StringBuilder();
      for (Raw child : children) {
        if (child instanceof Text t) {
          out.append(t.chars().value());
        } else if (child instanceof Element e && !e.is("footnote")) {
          out.append(e.text());
        }
      }
      return out.toString();
    }
  }
}
