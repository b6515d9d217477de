package org.kanyin.manifest.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an element of {@code urn:kanyin:issue} is: the closed vocabulary of the manuscript, each
 * kind with what other rooms need to know of it. Whoever treats elements by kind asks here, or
 * switches over one of the three enums without a default, so that the compiler leads to every place
 * where a new kind must be thought of. A test holds the kinds against the schema.
 */
public sealed interface ElementKind permits BlockKind, InlineKind, PartKind {
  /** What may stand inside an element. */
  enum Content {
    /** Elements only: white space there is layout of the source. */
    ELEMENTS,
    /** Text with inline elements. */
    TEXT,
    /** Characters only. */
    CHARACTERS,
    /** Characters in lines, parted by {@code br}. */
    LINES,
    /** Text with inline elements, or blocks: an item of a list. */
    TEXT_OR_BLOCKS,
    NOTHING
  }

  /** The element's local name, as the schema and the manuscript have it. */
  String tag();

  Content content();

  /**
   * Whether it is set in lines that the editor chose: a title, a caption. No page ends in it, and
   * the schema allows no {@code pb} there.
   */
  default boolean isDesignedLine() {
    return false;
  }

  /** Whether it belongs to an article's head, before its first block. */
  default boolean isArticleHead() {
    return false;
  }

  /**
   * Whether its text stands in print one after another as in the manuscript. Other text may float
   * (a caption), be arranged (a cell) or stand elsewhere (an author).
   */
  default boolean keepsOrder() {
    return false;
  }

  /** The kind of that local name; empty for a name that is not in the vocabulary. */
  static Optional<ElementKind> of(String tag) {
    return Optional.ofNullable(Index.BY_TAG.get(tag));
  }

  /** Every kind there is. */
  static Collection<ElementKind> all() {
    return Index.BY_TAG.values();
  }

  /** All kinds by tag; a class of its own, since an interface must not load its own members. */
  final class Index {
    private static final Map<String, ElementKind> BY_TAG =
        Stream.of(BlockKind.values(), InlineKind.values(), PartKind.values())
            .<ElementKind>flatMap(Arrays::stream)
            .collect(Collectors.toUnmodifiableMap(ElementKind::tag, Function.identity()));

    private Index() {}
  }
}
