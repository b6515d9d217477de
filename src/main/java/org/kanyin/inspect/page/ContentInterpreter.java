package org.kanyin.inspect.page;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.kanyin.inspect.document.DocumentFacts;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.file.Deadline;
import org.kanyin.inspect.model.Box;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PaintedPath;
import org.kanyin.inspect.model.PdfImage;
import org.kanyin.inspect.model.PdfLimits;
import org.kanyin.inspect.model.Transparency;

/** Runs a page's content and keeps what it paints. */
public final class ContentInterpreter extends PDFGraphicsStreamEngine {
  /** Opacity up to this cannot be seen on paper. */
  private static final double FAINT = 0.1;

  private final PageTransform transform;
  private final FontRegister fonts;
  private final PaintConverter paints;
  private final PdfLimits limits;
  private final Deadline clock;
  private final MarkedContentStack marks;
  private final PathReader outlines;
  private final TransparencyDetector transparencies = new TransparencyDetector();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<PdfImage> images = new ArrayList<>();
  private boolean overfull;
  private boolean broken;

  public ContentInterpreter(
      PDPage page,
      PageTransform transform,
      FontRegister fonts,
      PaintConverter paints,
      Set<COSDictionary> hiddenLayers,
      PdfLimits limits,
      Deadline clock) {
    super(page);
    this.transform = transform;
    this.fonts = fonts;
    this.paints = paints;
    this.marks = new MarkedContentStack(hiddenLayers);
    this.limits = limits;
    this.clock = clock;
    this.outlines = new PathReader(transform, paints, limits.shapes());
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  List<PdfImage> images() {
    return images;
  }

  List<PaintedPath> shapes() {
    return outlines.shapes();
  }

  List<Transparency> transparencies() {
    return transparencies.found();
  }

  /** Whether there was more than the limits let be kept. */
  public boolean isOverfull() {
    return overfull || outlines.isOverfull();
  }

  /** Runs the page: what lies on its paper beyond what viewers show counts too. */
  public void run(PDPage page) throws IOException {
    COSBase crop = page.getCOSObject().getItem(COSName.CROP_BOX);
    page.setCropBox(page.getMediaBox());
    try {
      processPage(page);
    } finally {
      page.getCOSObject().setItem(COSName.CROP_BOX, crop);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    clock.tick();
    try {
      super.processOperator(operator, operands);
    } catch (Deadline.TimeUp e) {
      throw e;
    } catch (RuntimeException e) {
      // PDFBox's own: a cast, an index, a null where the page's objects are not what they should.
      broken = true;
    }
  }

  /** What one operator cannot do the next may: a reader shows the rest too. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    broken = true;
  }

  /** Whether some of it could not be read. */
  public boolean isBroken() {
    return broken;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    marks.begin(tag, properties, glyphs.size());
  }

  @Override
  public void endMarkedContentSequence() {
    marks.end(glyphs);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    // One operator may show millions of them.
    clock.tick();
    if (glyphs.size() >= limits.glyphs()) {
      overfull = true;
      return;
    }
    FontRegister.Known known = fonts.glyph(font, code);
    Point2D origin = transform.point(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D along =
        transform.vector(
            displacement.getX() * matrix.getScaleX() + displacement.getY() * matrix.getShearX(),
            displacement.getX() * matrix.getShearY() + displacement.getY() * matrix.getScaleY());
    Point2D up = transform.vector(matrix.getShearX(), matrix.getScaleY());
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    Glyph glyph =
        new Glyph(
            known.text(),
            known.trust(),
            exact(origin.getX()),
            exact(origin.getY()),
            exact(known.share() * Math.hypot(along.getX(), along.getY())),
            exact(Math.hypot(up.getX(), up.getY())),
            angle(along),
            fonts.number(font),
            code,
            mode.isFill() ? paints.fill(state) : paints.stroke(state),
            known.ink(),
            known.missing(),
            sight(state, mode),
            marks.inArtifact());
    boolean clipped = glyph.shown() && glyph.isLevel() && !outlines.isOpen(state, glyph.box());
    glyphs.add(clipped ? glyph.clipped() : glyph);
    if (glyph.shown()) {
      transparencies.text(state, glyph);
    }
  }

  /** Paint that is as good as wholly transparent is none. */
  private Glyph.Sight sight(PDGraphicsState state, RenderingMode mode) {
    boolean fills = mode.isFill() && state.getNonStrokeAlphaConstant() > FAINT;
    boolean strokes = mode.isStroke() && state.getAlphaConstant() > FAINT;
    return !marks.isHidden() && (fills || strokes) ? Glyph.Sight.SHOWN : Glyph.Sight.UNPAINTED;
  }

  /** Thousandths of a point: PDF's numbers are floats, and one baseline is one number. */
  private static double exact(double v) {
    return Math.round(PageTransform.sane(v) * 1000) / 1000.0;
  }

  private static double angle(Point2D along) {
    double degrees = Math.toDegrees(Math.atan2(-along.getY(), along.getX()));
    return Math.round(degrees * 100) / 100.0 + 0.0;
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    PDGraphicsState state = getGraphicsState();
    PdfImage placed = new ImageReader(transform, paints, outlines).read(image, state);
    images.add(placed);
    transparencies.paint(state, placed.box(), placed.transparent());
    if (OcclusionDetector.isOpaque(image)) {
      cover(placed.seen());
    }
  }

  private void cover(Optional<Box> ground) {
    if (ground.isPresent()
        && !marks.isHidden()
        && TransparencyDetector.isPlain(getGraphicsState())) {
      OcclusionDetector.markCovered(ground.get(), glyphs);
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    outlines.add(p0);
    outlines.add(p1);
    outlines.add(p2);
    outlines.add(p3);
  }

  @Override
  public void clip(int rule) {
    // What is clipped away is still reported, and marked so: see PaintedPath.
    outlines.clip(getGraphicsState());
  }

  @Override
  public void moveTo(float x, float y) {
    outlines.add(new Point2D.Float(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    outlines.add(new Point2D.Float(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    outlines.add(new Point2D.Float(x1, y1));
    outlines.add(new Point2D.Float(x2, y2));
    outlines.add(new Point2D.Float(x3, y3));
  }

  @Override
  public Point2D getCurrentPoint() {
    return outlines.last();
  }

  @Override
  public void closePath() {
    // The way back adds no point.
  }

  @Override
  public void endPath() {
    outlines.forget();
  }

  @Override
  public void strokePath() {
    paint(false, true);
  }

  @Override
  public void fillPath(int rule) {
    paint(true, false);
  }

  @Override
  public void fillAndStrokePath(int rule) {
    paint(true, true);
  }

  @Override
  public void shadingFill(COSName name) {
    PDColorSpace space =
        DocumentFacts.lenient(() -> getResources().getShading(name).getColorSpace(), null);
    outlines.shade(getGraphicsState(), paints.many(space, List.of()));
    transparencies.paint(
        getGraphicsState(), new Box(0, 0, transform.width(), transform.height()), false);
  }

  private void paint(boolean fill, boolean stroke) {
    PDGraphicsState state = getGraphicsState();
    if (fill && outlines.isRectangle() && !OcclusionDetector.isPattern(state)) {
      cover(outlines.seen(state));
    }
    if (stroke) {
      outlines.thickLine(state).ifPresent(line -> cover(outlines.seen(state, line)));
    }
    outlines.paint(state, fill, stroke).ifPresent(box -> transparencies.paint(state, box, false));
  }
}
