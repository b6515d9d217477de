package org.kanyin.typeset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fop.area.inline.TextArea;
import org.kanyin.compose.model.Composition.Cell;
import org.kanyin.compose.model.Composition.Line;
import org.kanyin.typeset.font.EmbeddedFont;

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
   *
   * @param cellIndex in the line
   * @param codePoint by which FOP knows the glyph
   * @param advance of the glyph, thousandths of an em
   * @param size the em, millipoints
   */
  public void add(int cellIndex, EmbeddedFont font, int codePoint, int advance, int size) {
    Cell cell = line().cells().get(cellIndex);
    int width = advance * size / 1000;
    int end = cell.glyphX() + width * cell.stretch() / Cell.AS_DESIGNED;
    int gap = font.repeatsGlyphs() ? InnerGaps.after(block, line(), cellIndex, end) : 0;
    int shift = (cell.glyphX() - x) * Cell.AS_DESIGNED / cell.stretch() - pen;
    add(font.withGap(codePoint, gap), shift);
    pen += shift + width + gap * size / 1000;
    cells.add(cell);
  }

  /**
   * Adds a glyph that stands for no character of the text.
   *
   * @param width of the glyph, millipoints
   */
  public void addHyphen(Cell cell, int codePoint, int width) {
    int shift = cell.glyphX() - x - pen;
    add(codePoint, shift);
    pen += shift + width;
  }

  /** Adds a glyph that draws nothing and takes no room. */
  public void addNothing(int codePoint) {
    add(codePoint, 0);
  }

  private void add(int codePoint, int shift) {
    int at = word.length();
    if (at + 2 > shifts.length) {
      shifts = Arrays.copyOf(shifts, 2 * (at + 2));
    }
    // FOP's painter reads a surrogate pair's shift in its first slot.
    shifts[at] = shift;
    word.appendCodePoint(codePoint);
  }

  /** Adds a character that is drawn with the one before it. */
  public void addDrawn(Cell cell) {
    cells.add(cell);
  }

  /** Hands the run to FOP as one word. */
  public void finish() {
    if (word.length() > 0) {
      addWord(word.toString(), 0, Arrays.copyOf(shifts, word.length()), null, null, 0);
    }
  }
}
