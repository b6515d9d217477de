package org.kanyin.manifest.parse;

import java.util.Set;

/** Which elements hold text, which hold only elements: the reading the white space rule needs. */
public final class ContentModel {
  /** Only elements inside: white space there is layout of the source. */
  public static final Set<String> CONTAINERS =
      Set.of(
          "issue",
          "office",
          "masthead",
          "colophon",
          "section",
          "plate",
          "article",
          "quote",
          "note",
          "list",
          "table",
          "head",
          "body",
          "row",
          "figure");

  /** Blocks of an article, and of a list item that holds more than text. */
  public static final Set<String> BLOCKS =
      Set.of("p", "heading", "quote", "note", "list", "table", "figure", "pb");

  /** Inside text: transparent to white space. */
  static final Set<String> INLINES = Set.of("strong", "em", "a", "sup", "sub");

  private ContentModel() {}

  /** Whether the element holds only elements. An item does if a block other than pb is in it. */
  public static boolean isContainer(SourceNode.Element e) {
    return CONTAINERS.contains(e.name())
        || (e.is("item") && e.elements().anyMatch(c -> BLOCKS.contains(c.name()) && !c.is("pb")));
  }
}
