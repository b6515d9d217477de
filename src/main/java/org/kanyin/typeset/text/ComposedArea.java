package org.kanyin.typeset.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final transient EmbeddedFont font;
  private final int size;
  private final transient List<Cell> cells = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final transient Map<Cell, String> instead = new HashMap<>();
  private int[] shifts = new int[32];
  private int pen;

  /**
   * @param x of the area's left edge from the line's start, millipoints
   * @param font that all of it is set in
   * @param size the em, millipoints
   */
  public ComposedArea(
      BlockText block, int lineIndex, TextPiece piece, int x, EmbeddedFont font, int size) {
    this.block = block;
    this.lineIndex = lineIndex;
    this.piece = piece;
    this.x = x;
    this.font = font;
    this.size = size;
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
   * @param codePoint by which FOP knows the glyph
   * @param advance of the glyph, millipoints
   */
  public void add(Cell cell, int codePoint, int advance) {
    int end = cell.glyphX() + advance * cell.stretch() / Cell.AS_DESIGNED;
    int gap = font.repeatsGlyphs() ? InnerGaps.after(block, line(), cell, end) : 0;
    place(cell, font.withGap(codePoint, gap), advance + gap * size / 1000);
    cells.add(cell);
  }

  /** Notes that a cell shows another character than its block's text has: a note's number. */
  public void showsInstead(Cell cell, int codePoint) {
    instead.put(cell, Character.toString(codePoint));
  }

  /** What a cell shows. */
  public String shown(Cell cell) {
    String text = instead.get(cell);
    return text == null ? block.paragraph().text().substring(cell.start(), cell.end()) : text;
  }

  /** Adds a glyph that stands for no character of the text. */
  public void addHyphen(Cell cell, int codePoint, int advance) {
    place(cell, codePoint, advance);
  }

  private void place(Cell cell, int codePoint, int advance) {
    int shift = (cell.glyphX() - x) * Cell.AS_DESIGNED / cell.stretch() - pen;
    add(codePoint, shift);
    pen += shift + advance;
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
