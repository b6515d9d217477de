package org.kanyin.measure;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Every glyph of a PDF in the order it is drawn. Not PDFBox's text stripper: that one drops,
 * reorders and adds blanks, and is itself to be judged.
 */
public final class GlyphStream extends PDFStreamEngine {
  private static final int UNKNOWN = 0xFFFD;

  private final List<ExtractedGlyph> glyphs = new ArrayList<>();
  private final Map<String, double[]> inks = new HashMap<>();
  private final Map<COSDictionary, Map<Integer, Double>> ownWidths = new IdentityHashMap<>();
  private int page;
  private PDRectangle box;

  private GlyphStream() {
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** All glyphs of a document. */
  public static List<ExtractedGlyph> of(byte[] pdf) throws IOException {
    GlyphStream stream = new GlyphStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        stream.page++;
        stream.box = page.getCropBox();
        stream.processPage(page);
      }
    }
    return stream.glyphs;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    int[] codePoints =
        text == null || text.isEmpty() ? new int[] {UNKNOWN} : text.codePoints().toArray();
    double size = matrix.getScalingFactorY();
    double whole = ownWidth(font, code, displacement) * matrix.getScalingFactorX();
    boolean marked = isMarked(codePoints);
    double x = matrix.getTranslateX() - box.getLowerLeftX();
    double y = box.getUpperRightY() - matrix.getTranslateY();
    double[] ink = codePoints.length > 1 ? new double[2] : ink(font, code);
    // A ligature is several characters that share its room; marks take none of their letter's.
    for (int i = 0; i < codePoints.length; i++) {
      double width = marked ? (i == 0 ? whole : 0) : whole / codePoints.length;
      double left = marked ? (i == 0 ? 0 : whole) : i * width;
      glyphs.add(
          new ExtractedGlyph(
              codePoints[i],
              page,
              x + left,
              y,
              width,
              size,
              font.getName(),
              ink[0] * matrix.getScalingFactorX(),
              ink[1] * matrix.getScalingFactorX()));
    }
  }

  /** A letter and nothing but marks and selectors of variants. */
  private static boolean isMarked(int[] codePoints) {
    return codePoints.length > 1
        && Arrays.stream(codePoints)
            .skip(1)
            .allMatch(
                c ->
                    Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.ENCLOSING_MARK);
  }

  /**
   * The glyph's own advance in ems: the least of those at which the font has the very same outline
   * for the same character. What another has more is spacing.
   */
  private double ownWidth(PDFont font, int code, Vector displacement) throws IOException {
    Map<Integer, Double> own =
        ownWidths.computeIfAbsent(font.getCOSObject(), dictionary -> ownWidths(font));
    double width = own.getOrDefault(code, (double) displacement.getX());
    return Math.min(width, displacement.getX());
  }

  private static Map<Integer, Double> ownWidths(PDFont font) {
    Map<String, List<Integer>> codes = new HashMap<>();
    Map<Integer, Double> widths = new HashMap<>();
    try {
      for (int code = 0; font instanceof PDType0Font && code < 0x4000; code++) {
        String text = font.toUnicode(code);
        if (text != null && !text.isBlank()) {
          codes.computeIfAbsent(text, t -> new ArrayList<>()).add(code);
        }
      }
      for (List<Integer> alike : codes.values()) {
        Map<Rectangle2D, Double> least = new HashMap<>();
        for (int code : alike.size() > 1 ? alike : List.<Integer>of()) {
          least.merge(bounds(font, code), font.getWidth(code) / 1000.0, Math::min);
        }
        for (int code : alike.size() > 1 ? alike : List.<Integer>of()) {
          widths.put(code, least.get(bounds(font, code)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return widths;
  }

  private static Rectangle2D bounds(PDFont font, int code) throws IOException {
    return ((PDVectorFont) font).getPath(code).getBounds2D();
  }

  /** Where the glyph's outline begins and ends, in ems. */
  private double[] ink(PDFont font, int code) throws IOException {
    String key = System.identityHashCode(font.getCOSObject()) + " " + code;
    double[] known = inks.get(key);
    if (known == null) {
      known = new double[2];
      if (font instanceof PDVectorFont outlines) {
        GeneralPath path = outlines.getPath(code);
        Rectangle2D bounds = path.getBounds2D();
        double unit = font.getFontMatrix().getScaleX();
        known = new double[] {bounds.getMinX() * unit, bounds.getMaxX() * unit};
      }
      inks.put(key, known);
    }
    return known;
  }
}
