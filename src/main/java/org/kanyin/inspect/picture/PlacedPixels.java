package org.kanyin.inspect.picture;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.kanyin.base.GreyGrid;
import org.kanyin.inspect.file.Deadline;

/** The tones of one picture as its page turns it: its pixels, not what a renderer makes of them. */
public final class PlacedPixels extends PDFGraphicsStreamEngine {
  private final int wanted;
  private final int across;
  private final int down;
  private final Deadline clock;
  private int count;
  private double[] tones;

  private PlacedPixels(PDPage page, int wanted, int across, int down, Deadline clock) {
    super(page);
    this.wanted = wanted;
    this.across = across;
    this.down = down;
    this.clock = clock;
  }

  /**
   * See {@link GreyGrid}; empty for a picture that stands askew.
   *
   * @param wanted the picture's number among those that the page draws, from 0
   */
  public static Optional<double[]> of(PDPage page, int wanted, int across, int down, Deadline clock)
      throws IOException {
    PlacedPixels reader = new PlacedPixels(page, wanted, across, down, clock);
    reader.processPage(page);
    return Optional.ofNullable(reader.tones);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    clock.tick();
    super.processOperator(operator, operands);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    if (count++ != wanted || image.isStencil()) {
      return;
    }
    Matrix m = getGraphicsState().getCurrentTransformationMatrix();
    double straight = Math.abs(m.getScaleX()) + Math.abs(m.getScaleY());
    double turned = Math.abs(m.getShearX()) + Math.abs(m.getShearY());
    BufferedImage pixels = image.getImage();
    if (turned < straight / 100) {
      tones = flipped(GreyGrid.of(pixels, across, down), m.getScaleX() < 0, m.getScaleY() < 0);
    } else if (straight < turned / 100) {
      tones = turned(GreyGrid.of(pixels, down, across), m.getShearY() < 0, m.getShearX() < 0);
    }
  }

  private double[] flipped(double[] cells, boolean left, boolean over) {
    double[] out = new double[cells.length];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int row = over ? down - 1 - y : y;
        out[y * across + x] = cells[row * across + (left ? across - 1 - x : x)];
      }
    }
    return out;
  }

  /**
   * On its side: the picture's width runs up the page (downwards if negative), its height to the
   * right (to the left).
   */
  private double[] turned(double[] cells, boolean downwards, boolean leftwards) {
    double[] out = new double[cells.length];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int along = downwards ? y : down - 1 - y;
        int row = leftwards ? x : across - 1 - x;
        out[y * across + x] = cells[row * down + along];
      }
    }
    return out;
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

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
