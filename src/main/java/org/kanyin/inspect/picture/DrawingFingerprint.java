package org.kanyin.inspect.picture;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.kanyin.base.Sha256;
import org.kanyin.inspect.model.PageFingerprints;

/** Writes down what a page draws: a word for each glyph, path and picture. */
public final class DrawingFingerprint extends PDFGraphicsStreamEngine {
  private final List<String> strokes = new ArrayList<>();
  private final StringBuilder path = new StringBuilder();
  private Point2D current = new Point2D.Float();

  private final Runnable clock;

  private DrawingFingerprint(PDPage page, Runnable clock) {
    super(page);
    this.clock = clock;
  }

  /**
   * Of all pages of an open document.
   *
   * @param clock asked at every operator; throws when the time is over
   */
  public static PageFingerprints of(PDDocument document, Runnable clock) throws IOException {
    List<String> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(fingerprint(strokes(page, clock)));
    }
    return new PageFingerprints(pages);
  }

  /** The order of drawing does not count. */
  private static String fingerprint(List<String> strokes) {
    String sorted = strokes.stream().sorted().map(s -> s + "\n").collect(Collectors.joining());
    return Sha256.of(sorted.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> strokes(PDPage page, Runnable clock) throws IOException {
    DrawingFingerprint reader = new DrawingFingerprint(page, clock);
    reader.strokes.add("page " + page.getTrimBox() + " " + page.getRotation());
    reader.processPage(page);
    return reader.strokes;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    clock.run();
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    clock.run();
    String shown = font.toUnicode(code);
    // A subset's name begins with six letters that follow from the whole file (PDF 32000, 9.6.4).
    String name = String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
    strokes.add(
        "glyph "
            + (shown == null ? "#" + font.getWidth(code) : shown)
            + " "
            + name
            + numbers(
                matrix.getScaleX(),
                matrix.getShearX(),
                matrix.getShearY(),
                matrix.getScaleY(),
                matrix.getTranslateX(),
                matrix.getTranslateY())
            + colour(getGraphicsState().getNonStrokingColor()));
  }

  /** To a hundredth of a point: what no eye and no press tells apart is the same. */
  private static String numbers(double... values) {
    StringBuilder out = new StringBuilder();
    for (double value : values) {
      out.append(String.format(Locale.ROOT, " %.2f", value + 0.0));
    }
    return out.toString().replace(" -0.00", " 0.00");
  }

  /** Black is black, on a plate of its own as on the screen. */
  private static String colour(PDColor colour) {
    float[] parts = colour.getComponents();
    if (parts.length == 4 && parts[0] + parts[1] + parts[2] == 0) {
      return " [" + (1 - parts[3]) + "]";
    }
    return " " + Arrays.toString(colour.getComponents());
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    Matrix at = getGraphicsState().getCurrentTransformationMatrix();
    int sum = 0;
    if (image instanceof PDImageXObject object) {
      try (InputStream bytes = object.getCOSObject().createRawInputStream()) {
        sum = Arrays.hashCode(bytes.readAllBytes());
      }
    }
    strokes.add(
        "picture "
            + image.getWidth()
            + " "
            + image.getHeight()
            + " "
            + sum
            + numbers(
                at.getScaleX(),
                at.getShearX(),
                at.getShearY(),
                at.getScaleY(),
                at.getTranslateX(),
                at.getTranslateY()));
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.append(" re").append(numbers(a.getX(), a.getY(), c.getX(), c.getY()));
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
    path.append(" m").append(numbers(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    current = new Point2D.Float(x, y);
    path.append(" l").append(numbers(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Float(x3, y3);
    path.append(" c").append(numbers(x1, y1, x2, y2, x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    path.append(" h");
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void endPath() {
    path.setLength(0);
  }

  @Override
  public void strokePath() {
    var state = getGraphicsState();
    String dashes = Arrays.toString(state.getLineDashPattern().getDashArray());
    drawn("stroke" + numbers(state.getLineWidth()) + " " + dashes, state.getStrokingColor());
  }

  @Override
  public void fillPath(int windingRule) {
    drawn("fill " + windingRule, getGraphicsState().getNonStrokingColor());
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    String outline = path.toString();
    fillPath(windingRule);
    path.append(outline);
    strokePath();
  }

  private void drawn(String how, PDColor colour) {
    strokes.add(how + path + colour(colour));
    path.setLength(0);
  }

  @Override
  public void shadingFill(COSName name) {
    strokes.add("shading " + name.getName());
  }
}
