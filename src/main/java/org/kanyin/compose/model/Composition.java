package org.kanyin.compose.model;

import java.util.List;
import java.util.Map;

/**
 * A paragraph's lines.
 *
 * @param lines in order; together they hold every character of the text exactly once
 * @param troubles what could not be done within the setting's limits
 */
public record Composition(List<Line> lines, List<Trouble> troubles) {
  public Composition {
    lines = List.copyOf(lines);
    troubles = List.copyOf(troubles);
  }

  /**
   * One line.
   *
   * @param start first character (UTF-16 index); a break character belongs to the line it ends
   * @param end one past the last
   * @param width from the line's start (after the first line's indent) to the end of its last cell,
   *     millipoints; of a full line exactly the measure less the indent. A closing mark that hangs
   *     past the margin is not in it; the blank of a mark that ends the line full width is
   * @param cells in order; every character of the line is in one. Blanks at its end, a joiner, and
   *     the character that ends a designed or pinned line have cells of no width
   * @param adjustment what was done to fit: kind to millipoints per place, positive for stretch
   * @param endsPage whether the line was ended by {@link Paragraph#PAGE_END}
   */
  public record Line(
      int start,
      int end,
      int width,
      List<Cell> cells,
      Map<Adjustment, Integer> adjustment,
      boolean endsPage) {
    public Line {
      cells = List.copyOf(cells);
      adjustment = Map.copyOf(adjustment);
    }
  }

  /**
   * One character (or object) in its place.
   *
   * @param start UTF-16 index
   * @param end one past its last unit; more than one character never shares a cell
   * @param x the cell's left edge from the line's start, millipoints
   * @param width of the cell, millipoints, blanks left out: a mark's body, a character's em
   * @param glyphX where the glyph's origin is drawn, from the line's start
   * @param stretch how wide the glyph is drawn, in thousandths of its own width: 1000 but for the
   *     dashes of a font whose —— would be short of its 2 em (rule 8)
   * @param western whether the Latin font serves it
   */
  public record Cell(
      int start, int end, int x, int width, int glyphX, int stretch, boolean western) {
    /** The stretch of a glyph that is drawn as its font has it. */
    public static final int AS_DESIGNED = 1000;
  }

  /** The kinds of places a line is fitted at, in the words of composition.md 10 and 11. */
  public enum Adjustment {
    LINE_END_MARK,
    WORD_SPACE,
    INTERPUNCT,
    BRACKET,
    PAUSE_MARK,
    GAP,
    STOP_MARK,
    CHARACTER,
    /** A number and its unit had to be parted (rule 3); the amount is always 1. */
    NUMBER_UNIT_PARTED
  }

  /** A line that breaks a limit of its setting. */
  public record Trouble(Kind kind, int line, int amount) {
    /** What went wrong; amounts are millipoints, or lines for {@link #FIT}. */
    public enum Kind {
      OVERFULL,
      LOOSE,
      LONELY_CHARACTER,
      /** The line had to end where none may: no line holds what stands there. */
      EDGE,
      FIT
    }
  }
}
