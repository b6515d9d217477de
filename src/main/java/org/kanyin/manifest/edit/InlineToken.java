package org.kanyin.manifest.edit;

/**
 * A character or a tag of a block's text, as it stands or as it is to be written.
 *
 * @param kind what it is
 * @param character a code point; of a tag 0
 * @param element of a tag, which of the block's inline elements it is of; else -1
 * @param from UTF-16 index in the file; -1 where it stands nowhere yet
 * @param to one past it
 * @param xml as it is to be written
 */
record InlineToken(Kind kind, int character, int element, int from, int to, String xml) {
  enum Kind {
    CHARACTER,
    START,
    END,
    EMPTY
  }

  /** Whether it is the same in the text, wherever it stands. */
  boolean isLike(InlineToken other) {
    return kind == other.kind
        && character == other.character
        && (kind == Kind.CHARACTER || (element >= 0 && element == other.element));
  }

  /** Whether it is a blank that stands there as a line end and what is around it. */
  boolean isLineEnd(String text) {
    return character == ' '
        && from >= 0
        && text.substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
  }
}
