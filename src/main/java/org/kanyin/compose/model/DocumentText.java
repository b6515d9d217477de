package org.kanyin.compose.model;

/**
 * The text that a paragraph is part of: two characters that always stand together in it are
 * probably one word.
 */
@FunctionalInterface
public interface DocumentText {
  /** Nothing is known of it. */
  DocumentText NONE = characters -> 0;

  /** How often these characters stand in it, one behind the other; not counting overlaps. */
  int occurrences(String characters);
}
