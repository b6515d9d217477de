package org.kanyin.base;

import java.util.List;

/**
 * What is painted on a typeset page, mark by mark in the order of painting, for a screen: the same
 * layout as in the PDF, before it is packed into a file. All measures in points from the page's top
 * left corner, y down.
 *
 * @param number the sheet, from 1
 * @param folio the printed page number, empty where the page carries none
 * @param width points
 * @param height points
 * @param marks in the order of painting
 */
public record PageDrawing(int number, String folio, double width, double height, List<Mark> marks) {
  public PageDrawing {
    marks = List.copyOf(marks);
  }

  /** Something painted, or a bound on what is painted. */
  public sealed interface Mark permits Glyphs, Rule, Fill, Picture, Dots, Clip, EndClip {}

  /**
   * From a mark's own coordinates to the page's: x' = ax + cy + e, y' = bx + dy + f, in points. All
   * but what is turned or stretched is only moved.
   */
  public record Placement(double a, double b, double c, double d, double e, double f) {}

  /**
   * Glyphs of one font on one baseline, which is the line y = 0 of their coordinates.
   *
   * @param placement of the baseline's beginning
   * @param face the font, as its outlines are asked for
   * @param size the em, points
   * @param rgb 0xRRGGBB
   * @param glyphs from left to right
   */
  public record Glyphs(
      Placement placement, String face, double size, int rgb, List<PlacedShape> glyphs)
      implements Mark {
    public Glyphs {
      glyphs = List.copyOf(glyphs);
    }
  }

  /**
   * A glyph on its baseline.
   *
   * @param shape what is drawn, as its outline is asked for
   * @param x of its origin from the baseline's beginning, points
   */
  public record PlacedShape(String shape, double x) {}

  /** How a rule is drawn. */
  public enum Pattern {
    SOLID,
    DASHED,
    DOTTED,
    DOUBLE
  }

  /**
   * A straight rule.
   *
   * @param width its thickness, points, half of it on each side of the line
   */
  public record Rule(
      double fromX, double fromY, double toX, double toY, double width, int rgb, Pattern pattern)
      implements Mark {}

  /** A plane of one colour. */
  public record Fill(Placement placement, double width, double height, int rgb) implements Mark {}

  /**
   * A picture that fills a rectangle.
   *
   * @param placement of its top left corner
   * @param sha256 of its file, lower-case
   */
  public record Picture(Placement placement, double width, double height, String sha256)
      implements Mark {}

  /** A leader of the contents, or 着重号. */
  public record Dots(DotRow row) implements Mark {}

  /** From here on only what lies in this rectangle is seen, until the {@link EndClip} of it. */
  public record Clip(Placement placement, double width, double height) implements Mark {}

  /** Ends the innermost {@link Clip}. */
  public record EndClip() implements Mark {}
}
