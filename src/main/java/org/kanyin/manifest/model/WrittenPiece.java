package org.kanyin.manifest.model;

import java.util.List;
import java.util.Map;

/** A piece of a block's text as an editor wants it: characters, or an inline element. */
public sealed interface WrittenPiece {
  /** What has no element in the manuscript yet. */
  int NEW = -1;

  /** Characters as they are to be read. */
  record Characters(String text) implements WrittenPiece {}

  /**
   * An inline element.
   *
   * @param known which of the block's inline elements it was, counted in document order from 0, or
   *     {@link #NEW}
   * @param kind what it is
   * @param attributes of a new one; of a known one those that are to be others than they were
   * @param content what stands in it
   */
  record Inline(
      int known, InlineKind kind, Map<String, String> attributes, List<WrittenPiece> content)
      implements WrittenPiece {
    public Inline {
      attributes = Map.copyOf(attributes);
      content = List.copyOf(content);
    }
  }
}
