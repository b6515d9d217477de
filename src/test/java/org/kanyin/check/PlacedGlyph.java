package org.kanyin.check;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** A glyph of a page that is being damaged; points from the page's top left. */
final class PlacedGlyph {
  PDFont font;
  String code;
  String text;
  double x;
  double y;
  double size;
  double wide;
  int rgb;

  PlacedGlyph copy() {
    PlacedGlyph g = new PlacedGlyph();
    g.font = font;
    g.code = code;
    g.text = text;
    g.x = x;
    g.y = y;
    g.size = size;
    g.wide = wide;
    g.rgb = rgb;
    return g;
  }

  static List<PlacedGlyph> of(PDPage page) {
    Engine engine = new Engine(page);
    try {
      engine.processPage(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return engine.glyphs;
  }

  private static final class Engine extends PDFGraphicsStreamEngine {
    private final List<PlacedGlyph> glyphs = new ArrayList<>();

    Engine(PDPage page) {
      super(page);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      PlacedGlyph g = new PlacedGlyph();
      g.font = font;
      g.code = String.format(Locale.ROOT, isOneByte(font, code) ? "%02X" : "%04X", code);
      String text = font.toUnicode(code);
      g.text = text == null ? "\uFFFD" : text;
      g.x = matrix.getTranslateX();
      g.y = getPage().getCropBox().getUpperRightY() - matrix.getTranslateY();
      g.size = matrix.getScalingFactorY();
      g.wide = matrix.getScalingFactorX();
      g.rgb = getGraphicsState().getNonStrokingColor().toRGB() & 0xFFFFFF;
      glyphs.add(g);
    }

    /** A composite font's CMap may have codes of several lengths (PDF 32000 §9.7.6.2). */
    private static boolean isOneByte(PDFont font, int code) throws IOException {
      if (!(font instanceof PDType0Font)) {
        return true;
      }
      var bytes = new ByteArrayInputStream(new byte[] {(byte) code, 0});
      return code <= 0xFF && font.readCode(bytes) == code && bytes.available() == 1;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public Point2D getCurrentPoint() {
      return new Point2D.Float();
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int rule) {}

    @Override
    public void fillAndStrokePath(int rule) {}

    @Override
    public void shadingFill(COSName name) {}
  }
}
