package org.kanyin.manifest.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kanyin.base.Place;

/**
 * A node of the normalised document: the issue with its article files and office data merged in,
 * defaults filled in, and white space as it will be set.
 */
public sealed interface Node {

  /**
   * An element of the vocabulary.
   *
   * @param name local name in {@code urn:kanyin:issue}
   * @param id unique in the issue, stable while the manuscript's structure is: {@code a01}, {@code
   *     a01-p3}, {@code a01-p3-em1}
   * @param attributes by local name, in the order of the manuscript, defaults filled in
   * @param children in order
   * @param place of the start tag
   */
  record Element(
      String name, String id, Map<String, String> attributes, List<Node> children, Place place)
      implements Node {
    public Element {
      attributes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(attributes));
      children = List.copyOf(children);
    }

    /** What the element is. */
    public ElementKind kind() {
      return ElementKind.of(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    public boolean is(ElementKind kind) {
      return name.equals(kind.tag());
    }

    /** Whether it holds elements and no text of its own: an item does if a block is in it. */
    public boolean holdsElements() {
      return switch (kind().content()) {
        case ELEMENTS -> true;
        case TEXT_OR_BLOCKS -> elements().anyMatch(e -> e.kind() instanceof BlockKind);
        case TEXT, CHARACTERS, LINES, NOTHING -> false;
      };
    }

    public Optional<String> attribute(String local) {
      return Optional.ofNullable(attributes.get(local));
    }

    /** Child elements in order. */
    public Stream<Element> elements() {
      return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** Child elements of that kind, in order. */
    public Stream<Element> elements(ElementKind kind) {
      return elements().filter(e -> e.is(kind));
    }

    /** The first child element of that kind. */
    public Optional<Element> element(ElementKind kind) {
      return elements(kind).findFirst();
    }

    /** This element and all below it that are of that kind, in document order. */
    public Stream<Element> all(ElementKind kind) {
      return descendants().filter(e -> e.is(kind));
    }

    /** This element and all below it, in document order. */
    public Stream<Element> descendants() {
      return Stream.concat(Stream.of(this), elements().flatMap(Element::descendants));
    }

    /**
     * The characters of the text below, in order, as they are set after one another: a footnote in
     * it is a block of its own and left out, unless it is this element.
     */
    public String text() {
      StringBuilder out = new StringBuilder();
      for (Node n : children) {
        out.append(n instanceof Element e ? e.textAbove() : ((Text) n).value());
      }
      return out.toString();
    }

    /** What of the element's text stands in the text of the element around it. */
    private String textAbove() {
      return is(InlineKind.FOOTNOTE) ? "" : text();
    }

    /** How many characters of {@link #text} of the element around it are this element's. */
    public int lengthAbove() {
      return textAbove().length();
    }
  }

  /**
   * A run of text after normalisation of white space.
   *
   * @param value what is set
   * @param origin where each UTF-16 unit of it stands in its file
   * @param signs where the manuscript says that a line may end or may not, in order
   */
  record Text(String value, Origin origin, List<BreakSign> signs) implements Node {
    /** Text that says nothing of line ends. */
    public Text(String value, Origin origin) {
      this(value, origin, List.of());
    }

    public Text {
      signs = List.copyOf(signs);
      if (origin.offsets().length != value.length()) {
        throw new IllegalArgumentException("one source offset for each character");
      }
    }

    /** The text with its signs: what composition is told. */
    public String withSigns() {
      StringBuilder out = new StringBuilder(value);
      for (int i = signs.size() - 1; i >= 0; i--) {
        out.insert(signs.get(i).index(), signs.get(i).sign());
      }
      return out.toString();
    }
  }

  /**
   * A character that prints nothing and says where a line may end: U+200B, U+00AD, U+2060, U+FEFF.
   *
   * @param index in the text's value, UTF-16: it stands before that character
   */
  record BreakSign(int index, char sign) {}
}
