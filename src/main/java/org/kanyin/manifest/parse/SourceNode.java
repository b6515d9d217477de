package org.kanyin.manifest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.manifest.model.BlockKind;
import org.kanyin.manifest.model.ElementKind;
import org.kanyin.manifest.model.InlineKind;

/** A node as it stands in a file, before anything is validated or normalised. Comments are gone. */
public sealed interface SourceNode {
  /** Where it begins in its file's text. */
  int offset();

  /**
   * Text between two tags, comments or instructions; CDATA sections and references resolved.
   *
   * @param chars what counts: without characters that are invisible
   * @param raw every character that is written
   */
  record Text(MappedText chars, MappedText raw, int offset) implements SourceNode {
    public Text(MappedText raw, int offset) {
      this(raw.visible(), raw, offset);
    }
  }

  /** A processing instruction. */
  record Instruction(String target, String data, int offset) implements SourceNode {}

  /**
   * An attribute.
   *
   * @param namespace empty for none
   * @param name local name
   * @param written the name with its prefix
   * @param chars what counts of the value: without characters that are invisible
   * @param raw every character that is written
   * @param valueOffset of the character after the opening quote
   */
  record Attribute(
      String namespace,
      String name,
      String written,
      MappedText chars,
      MappedText raw,
      int offset,
      int valueOffset) {
    public Attribute(
        String namespace,
        String name,
        String written,
        MappedText raw,
        int offset,
        int valueOffset) {
      this(namespace, name, written, raw.visible(), raw, offset, valueOffset);
    }

    public String value() {
      return chars.value();
    }
  }

  /** An element. Built by the parser, not changed afterwards. */
  final class Element implements SourceNode {
    private final SourceFile file;
    private final String namespace;
    private final String name;
    private final String written;
    private final int offset;
    private final List<Attribute> attributes;
    private final Element parent;
    private final List<SourceNode> children = new ArrayList<>();
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

    void add(SourceNode child) {
      children.add(child);
    }

    void closeAt(int offsetAfter) {
      end = offsetAfter;
    }

    public SourceFile file() {
      return file;
    }

    /** Null at the root of a file. */
    public Element parent() {
      return parent;
    }

    public String namespace() {
      return namespace;
    }

    public String name() {
      return name;
    }

    public String written() {
      return written;
    }

    @Override
    public int offset() {
      return offset;
    }

    /** One past the end tag. */
    public int end() {
      return end;
    }

    public List<Attribute> attributes() {
      return attributes;
    }

    public List<SourceNode> children() {
      return children;
    }

    /** What it is by its name; empty for a name the vocabulary does not know. */
    public Optional<ElementKind> kind() {
      return ElementKind.of(name);
    }

    public boolean is(ElementKind kind) {
      return name.equals(kind.tag());
    }

    public boolean isBlock() {
      return kind().filter(BlockKind.class::isInstance).isPresent();
    }

    /** Whether it holds elements and no text of its own: an item does if a block is in it. */
    public boolean holdsElements() {
      return kind()
          .map(
              k ->
                  switch (k.content()) {
                    case ELEMENTS -> true;
                    case TEXT_OR_BLOCKS -> elements().anyMatch(Element::isBlock);
                    case TEXT, CHARACTERS, LINES, NOTHING -> false;
                  })
          .orElse(false);
    }

    public Optional<Attribute> attribute(String local) {
      return attributes.stream()
          .filter(a -> a.namespace().isEmpty() && a.name().equals(local))
          .findFirst();
    }

    public Optional<String> value(String local) {
      return attribute(local).map(Attribute::value);
    }

    public Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    public Stream<Element> elements(ElementKind kind) {
      return elements().filter(e -> e.is(kind));
    }

    public Optional<Element> element(ElementKind kind) {
      return elements(kind).findFirst();
    }

    /** This element and all below it, in the order of the file. */
    public Stream<Element> descendants() {
      return Stream.concat(Stream.of(this), elements().flatMap(Element::descendants));
    }

    /** This element and all below it that are of that kind, in the order of the file. */
    public Stream<Element> all(ElementKind kind) {
      return descendants().filter(e -> e.is(kind));
    }

    /** Whether any text but white space stands below. */
    public boolean hasText() {
      return children.stream()
          .anyMatch(
              c ->
                  (c instanceof Text t && !t.chars().isBlank())
                      || (c instanceof Element e && e.hasText()));
    }

    /** All text below, as typed; of footnotes in it nothing, for they are set elsewhere. */
    public String text() {
      StringBuilder out = new StringBuilder();
      for (SourceNode child : children) {
        if (child instanceof Text t) {
          out.append(t.chars().value());
        } else if (child instanceof Element e && !e.is(InlineKind.FOOTNOTE)) {
          out.append(e.text());
        }
      }
      return out.toString();
    }
  }
}
