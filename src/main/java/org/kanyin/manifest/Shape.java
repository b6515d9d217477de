package org.kanyin.manifest;

import java.util.Set;

/** Which elements hold text, which hold only elements: the reading the white space rule needs. */
final class Shape {
  /** Only elements inside: white space there is layout of the source. */
  static final Set<String> CONTAINERS =
      Set.of(
          "issue", "office", "masthead", "colophon", "section", "plate", "article", "quote",
          "note", "list", "table", "head", "body", "row", "figure");

  /** Blocks of an article, and of a list item that holds more than text. */
  static final Set<String> BLOCKS =
      Set.of("p", "heading", "quote", "note", "list", "table", "figure", "pb");

  /** Inside text: transparent to white space. */
  static final Set<String> INLINES = Set.of("strong", "em", "a", "sup", "sub");

  private Shape() {}

  /** Whether the element holds only elements. An item does if a block other than pb is in it. */
  static boolean isContainer(Raw.Element e) {
    return CONTAINERS.contains(e.name())
        || e.is("item") && e.elements().anyMatch(c -> BLOCKS.contains(c.name()) && !c.is("pb"));
  }
}
