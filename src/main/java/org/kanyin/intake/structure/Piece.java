package org.kanyin.intake.structure;

import org.kanyin.intake.document.WordTable;

/** A paragraph with what can be seen of it, or a table. */
sealed interface Piece {
  record Text(ParagraphFacts facts) implements Piece {}

  record Grid(WordTable table) implements Piece {}
}
