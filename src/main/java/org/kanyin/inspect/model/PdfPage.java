package org.kanyin.inspect.model;

import java.util.List;

/**
 * A page as the reader sees it; all measures in points from the top left of the crop box, after
 * rotation and user unit.
 *
 * @param number the sheet, from 1
 * @param label what a viewer calls it, may be empty
 * @param width of the crop box as shown
 * @param height of the crop box as shown
 * @param media the medium's box
 * @param trim the finished size; the crop box where the file does not say
 * @param bleed what is painted beyond it; the crop box where the file does not say
 * @param trimStated whether the file has a trim box
 * @param rotation 0, 90, 180 or 270, clockwise
 * @param userUnit points to the unit, usually 1
 * @param textAngle by which most of its text is shown turned, counter-clockwise: 90, −90 or 180;
 *     then glyphs and lines are where they were set, and {@link #shown} says where that is seen
 * @param glyphs in the order they are drawn
 * @param lines of the glyphs that stand on horizontal lines, in the order they are read
 * @param images in the order they are drawn
 * @param shapes in the order they are drawn
 * @param annotations links among them
 * @param transparencies of each kind at most a few
 * @param complete whether all of it could be read
 */
public record PdfPage(
    int number,
    String label,
    double width,
    double height,
    Box media,
    Box trim,
    Box bleed,
    boolean trimStated,
    int rotation,
    double userUnit,
    int textAngle,
    List<Glyph> glyphs,
    List<TextLine> lines,
    List<PdfImage> images,
    List<PaintedPath> shapes,
    List<PdfAnnotation> annotations,
    List<Transparency> transparencies,
    boolean complete) {
  public PdfPage {
    glyphs = List.copyOf(glyphs);
    lines = List.copyOf(lines);
    images = List.copyOf(images);
    shapes = List.copyOf(shapes);
    annotations = List.copyOf(annotations);
    transparencies = List.copyOf(transparencies);
  }

  /** The same page with other things on it. */
  public PdfPage with(
      List<Glyph> otherGlyphs,
      List<TextLine> otherLines,
      List<PdfImage> otherImages,
      List<PaintedPath> otherShapes) {
    return new PdfPage(
        number,
        label,
        width,
        height,
        media,
        trim,
        bleed,
        trimStated,
        rotation,
        userUnit,
        textAngle,
        otherGlyphs,
        otherLines,
        otherImages,
        otherShapes,
        annotations,
        transparencies,
        complete);
  }

  /**
   * How far to the left and downwards a text goes that is turned back by a quarter: about the
   * middle of a sheet that keeps its shape, where the sheet itself was not turned with it.
   */
  public static double aside(double width, double height, int rotation, int textAngle) {
    return rotation == 0 && Math.abs(textAngle) == 90 ? (height - width) / 2 : 0;
  }

  /** Where something that is measured as the text was set is seen. */
  public Box shown(Box measured) {
    double aside = aside(width, height, rotation, textAngle);
    Box set =
        new Box(
            measured.left() + aside,
            measured.top() - aside,
            measured.right() + aside,
            measured.bottom() - aside);
    return switch (textAngle) {
      case -90 -> Box.between(width - set.top(), set.left(), width - set.bottom(), set.right());
      case 90 -> Box.between(set.top(), height - set.left(), set.bottom(), height - set.right());
      case 180 ->
          Box.between(
              width - set.left(), height - set.top(), width - set.right(), height - set.bottom());
      default -> set;
    };
  }

  /** The page itself as a box. */
  public Box box() {
    return new Box(0, 0, width, height);
  }
}
