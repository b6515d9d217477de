package org.kanyin.typeset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fop.area.inline.TextArea;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.fonts.FontFile;
import org.kanyin.typeset.font.EmbeddedFont;
import org.kanyin.typeset.font.GlyphCode;

/**
 * A run of composed characters in one font on one line, with what the trace wants to know of it.
 */
public final class ComposedArea extends TextArea {
  private static final long serialVersionUID = 1L;

  private final transient BlockText block;
  private final int lineIndex;
  private final transient TextPiece piece;
  private final int x;
  private final transient List<Cell> cells = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int[] shifts = new int[32];
  private int pen;

  /**
   * @param x of the area's left edge from the line's start, millipoints
   */
  public ComposedArea(BlockText block, int lineIndex, TextPiece piece, int x) {
    this.block = block;
    this.lineIndex = lineIndex;
    this.piece = piece;
    this.x = x;
  }

  public BlockText block() {
    return block;
  }

  public int lineIndex() {
    return lineIndex;
  }

  public Line line() {
    return block.composition().lines().get(lineIndex);
  }

  public TextPiece piece() {
    return piece;
  }

  /** The area's left edge from the line's start, millipoints. */
  public int x() {
    return x;
  }

  public List<Cell> cells() {
    return cells;
  }

  /** How wide the glyphs are drawn, in thousandths of their own width; the same for all of them. */
  public int stretch() {
    return cells.isEmpty() ? Cell.AS_DESIGNED : cells.get(0).stretch();
  }

  /**
   * Adds a glyph at its decided place: the shift from where the pen would draw it by itself. Both
   * are as if nothing were stretched, for the renderer stretches the whole area.
   */
  public void add(int cellIndex, EmbeddedFont font, FontFile file, int size) {
    Cell cell = line().cells().get(cellIndex);
    int character = block.paragraph().text().codePointAt(cell.start());
    int advance = file.advance(character) * size / 1000;
    int end = cell.glyphX() + advance * cell.stretch() / Cell.AS_DESIGNED;
    int gap = font.repeatsGlyphs() ? InnerGaps.after(block, line(), cellIndex, end) : 0;
    String sign =
        Character.toString(
            font.characterFor(
                new GlyphCode(file.glyph(character), Character.toString(character), gap)));
    int at = word.length();
    if (at + sign.length() > shifts.length) {
      shifts = Arrays.copyOf(shifts, 2 * (at + sign.length()));
    }
    int shift = (cell.glyphX() - x) * Cell.AS_DESIGNED / cell.stretch() - pen;
    // FOP's painter reads a surrogate pair's shift in its first slot.
    shifts[at] = shift;
    word.append(sign);
    pen += shift + advance + gap * size / 1000;
    cells.add(cell);
  }

  /** Hands the run to FOP as one word. */
  public void finish() {
    if (word.length() > 0) {
      addWord(word.toString(), 0, Arrays.copyOf(shifts, word.length()), null, null, 0);
    }
  }
}
