package org.kanyin.typeset.text;

import java.util.List;
import org.kanyin.base.CharacterSequences;
import org.kanyin.base.InvisibleCharacters;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.compose.model.Paragraph;
import org.kanyin.compose.model.Paragraph.Box;

/**
 * The gaps between characters that follow each other in a line's text: between Chinese and Western
 * (clreq §3.2), in tracked words, in stretched lines. A reader that sees such a gap extracts a
 * blank that nobody wrote, so the glyph before it takes the gap into its advance.
 */
final class InnerGaps {
  /**
   * What no reader takes for a blank, thousandths of an em. pdf.js inserts one from 0.102 em on,
   * poppler from 0.1 (it parts a word too where a glyph begins more than 0.1 em before the last one
   * ends), MuPDF from 0.15.
   */
  private static final int UNSEEN = 95;

  /** Nearly all gaps are close to a quarter em: one more glyph for each character before them. */
  private static final int USUAL = 250;

  private static final int STEP = 2 * UNSEEN;
  private static final int EM = 1000;

  private InnerGaps() {}

  /**
   * What to add to a glyph's advance for the gap after it.
   *
   * @param cell of the glyph
   * @param end where the glyph's own advance ends, millipoints from the line's start
   * @return thousandths of the glyph's em, 0 where no reader sees a gap
   */
  static int after(BlockText block, Line line, Cell cell, int end) {
    Cell next = next(block, line, cell);
    if (next == null || isBlank(block.paragraph().text().codePointAt(cell.start()))) {
      return 0;
    }
    int size = block.spanAt(cell.start()).size();
    int smaller = Math.min(size, block.spanAt(next.start()).size());
    long gap = (long) next.glyphX() - end;
    return gap * EM <= (long) UNSEEN * smaller ? 0 : rounded((int) (gap * EM / size));
  }

  /** One of few widths, so that a character has few glyphs. */
  private static int rounded(int gap) {
    int steps = Math.floorDiv(gap - USUAL + UNSEEN, STEP);
    return USUAL + Math.max(-1, steps) * STEP;
  }

  /**
   * The cell of the text's next character on the line, null where something else follows: an
   * object, or the block's tail, which stands flush right.
   */
  private static Cell next(BlockText block, Line line, Cell cell) {
    List<Cell> cells = line.cells();
    for (int i = BlockText.cellAt(line, cell.end()); i < cells.size(); i++) {
      Cell next = cells.get(i);
      if (block.paragraph().tail().filter(tail -> tail.start() == next.start()).isPresent()) {
        return null;
      }
      int character = block.paragraph().text().codePointAt(next.start());
      if (character == Paragraph.OBJECT) {
        return isText(block, next.start()) ? next : null;
      } else if (isBlank(character)) {
        return null;
      } else if (!InvisibleCharacters.contains(character)
          && !CharacterSequences.continues(block.paragraph().text(), next.start())) {
        return next;
      }
    }
    return null;
  }

  /** A folio is text that is not known yet. */
  private static boolean isText(BlockText block, int index) {
    return block.paragraph().boxes().stream()
        .anyMatch(box -> box.index() == index && box.kind() == Box.Kind.WESTERN);
  }

  private static boolean isBlank(int character) {
    return Character.isSpaceChar(character) && !InvisibleCharacters.contains(character);
  }
}
