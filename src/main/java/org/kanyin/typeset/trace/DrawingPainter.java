package org.kanyin.typeset.trace;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Paint;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.fop.fo.Constants;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontTriplet;
import org.apache.fop.render.intermediate.IFPainter;
import org.apache.fop.render.intermediate.IFUtil;
import org.apache.fop.traits.BorderProps;
import org.apache.fop.traits.RuleStyle;
import org.apache.fop.util.CharUtilities;
import org.kanyin.base.PageDrawing;
import org.kanyin.base.PageDrawing.PlacedShape;
import org.kanyin.base.PageDrawing.Placement;
import org.kanyin.typeset.font.EmbeddedFont;
import org.w3c.dom.Document;

/**
 * Notes down what FOP paints on one page. Text stands where FOP's painter of PDF ({@code
 * PDFPainter.drawTextWithDX}) would put it.
 */
final class DrawingPainter implements IFPainter {
  private static final double MILLI = 1000;
  private static final int RGB = 0xFFFFFF;

  private final FontInfo fonts;
  private final List<PageDrawing.Mark> marks;

  /** How many clips each open viewport or group has begun. */
  private final Deque<Integer> clips = new ArrayDeque<>(List.of(0));

  private Supplier<AffineTransform> transform = AffineTransform::new;
  private EmbeddedFont font;
  private int size;
  private int rgb;

  DrawingPainter(FontInfo fonts, List<PageDrawing.Mark> marks) {
    this.fonts = fonts;
    this.marks = marks;
  }

  /** Says from where the current coordinate system is known. */
  void follow(Supplier<AffineTransform> current) {
    transform = current;
  }

  /** Of a point of the current coordinate system, millipoints. */
  private Placement at(int x, int y) {
    AffineTransform t = transform.get();
    t.translate(x, y);
    return new Placement(
        t.getScaleX(),
        t.getShearY(),
        t.getShearX(),
        t.getScaleY(),
        t.getTranslateX() / MILLI,
        t.getTranslateY() / MILLI);
  }

  private void start(Rectangle clip) {
    clips.push(0);
    if (clip != null) {
      clipRect(clip);
    }
  }

  private void end() {
    for (int open = clips.pop(); open > 0; open--) {
      marks.add(new PageDrawing.EndClip());
    }
  }

  @Override
  public void startViewport(AffineTransform added, Dimension extent, Rectangle clip) {
    start(clip);
  }

  @Override
  public void startViewport(AffineTransform[] added, Dimension extent, Rectangle clip) {
    start(clip);
  }

  @Override
  public void endViewport() {
    end();
  }

  @Override
  public void startGroup(AffineTransform[] added, String layer) {
    start(null);
  }

  @Override
  public void startGroup(AffineTransform added, String layer) {
    start(null);
  }

  @Override
  public void endGroup() {
    end();
  }

  @Override
  public void clipRect(Rectangle r) {
    clips.push(clips.pop() + 1);
    marks.add(new PageDrawing.Clip(at(r.x, r.y), r.width / MILLI, r.height / MILLI));
  }

  /** Backgrounds are planes with straight edges here. */
  @Override
  public void clipBackground(
      Rectangle rect, BorderProps before, BorderProps after, BorderProps start, BorderProps end) {
    clipRect(rect);
  }

  @Override
  public boolean isBackgroundRequired(
      BorderProps before, BorderProps after, BorderProps start, BorderProps end) {
    return true;
  }

  /** FOP leaves out what has not changed. */
  @Override
  public void setFont(
      String family, String style, Integer weight, String variant, Integer points, Color color) {
    if (family != null && style != null && weight != null) {
      String key = fonts.getInternalFontKey(new FontTriplet(family, style, weight));
      font = (EmbeddedFont) fonts.getFonts().get(key);
    }
    size = points == null ? size : points;
    rgb = color == null ? rgb : color.getRGB() & RGB;
  }

  @Override
  public void drawText(
      int x, int y, int letterSpacing, int wordSpacing, int[][] shifts, String text) {
    int[] moves = shifts == null ? new int[0] : IFUtil.convertDPToDX(shifts);
    List<PlacedShape> glyphs = new ArrayList<>();
    double pen = moves.length == 0 ? 0 : moves[0];
    for (int i = 0; i < text.length(); i++) {
      int character = text.codePointAt(i);
      i += Character.charCount(character) - 1;
      font.shape(character).ifPresent(addAt(glyphs, pen));
      pen += font.advanceOf(character) * size / MILLI + letterSpacing;
      pen += CharUtilities.isAdjustableSpace(character) ? wordSpacing : 0;
      pen += i + 1 < moves.length ? moves[i + 1] : 0;
    }
    if (!glyphs.isEmpty()) {
      marks.add(new PageDrawing.Glyphs(at(x, y), font.face(), size / MILLI, rgb, glyphs));
    }
  }

  private static Consumer<String> addAt(List<PlacedShape> glyphs, double pen) {
    return shape -> glyphs.add(new PlacedShape(shape, pen / MILLI));
  }

  @Override
  public void drawText(
      int x,
      int y,
      int letterSpacing,
      int wordSpacing,
      int[][] shifts,
      String text,
      boolean nextIsSpace) {
    drawText(x, y, letterSpacing, wordSpacing, shifts, text);
  }

  @Override
  public void fillRect(Rectangle r, Paint fill) {
    if (fill instanceof Color color && r.width > 0 && r.height > 0) {
      marks.add(
          new PageDrawing.Fill(
              at(r.x, r.y), r.width / MILLI, r.height / MILLI, color.getRGB() & RGB));
    }
  }

  @Override
  public void drawBorderRect(
      Rectangle r,
      BorderProps top,
      BorderProps bottom,
      BorderProps left,
      BorderProps right,
      Color background) {
    int ends = r.x + r.width;
    int foot = r.y + r.height;
    border(top, r.x, r.y, ends, r.y, 0, 1);
    border(bottom, r.x, foot, ends, foot, 0, -1);
    border(left, r.x, r.y, r.x, foot, 1, 0);
    border(right, ends, r.y, ends, foot, -1, 0);
  }

  /** A border within the rectangle's edge: its middle is half its width further in. */
  private void border(BorderProps side, int x1, int y1, int x2, int y2, int inX, int inY) {
    if (side != null && side.width > 0) {
      int half = side.width / 2;
      rule(
          new Point(x1 + inX * half, y1 + inY * half),
          new Point(x2 + inX * half, y2 + inY * half),
          side.width,
          side.color,
          side.style);
    }
  }

  @Override
  public void drawLine(Point start, Point end, int width, Color color, RuleStyle style) {
    rule(start, end, width, color, style.getEnumValue());
  }

  private void rule(Point from, Point to, int width, Color color, int style) {
    Placement start = at(from.x, from.y);
    Placement end = at(to.x, to.y);
    PageDrawing.Pattern pattern =
        switch (style) {
          case Constants.EN_DASHED -> PageDrawing.Pattern.DASHED;
          case Constants.EN_DOTTED -> PageDrawing.Pattern.DOTTED;
          case Constants.EN_DOUBLE -> PageDrawing.Pattern.DOUBLE;
          default -> PageDrawing.Pattern.SOLID;
        };
    marks.add(
        new PageDrawing.Rule(
            start.e(), start.f(), end.e(), end.f(), width / MILLI, color.getRGB() & RGB, pattern));
  }

  @Override
  public void drawImage(String uri, Rectangle r) {
    marks.add(
        new PageDrawing.Picture(
            at(r.x, r.y),
            r.width / MILLI,
            r.height / MILLI,
            uri.substring(uri.lastIndexOf(':') + 1)));
  }

  @Override
  public void drawImage(Document document, Rectangle rect) {
    throw new UnsupportedOperationException("no style may hold a drawing of its own");
  }
}
