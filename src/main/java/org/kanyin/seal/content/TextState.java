package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;
import org.kanyin.seal.font.SubsetFont;

/** The text state while a content stream is read (PDF 32000 §9.3, §9.4). */
final class TextState {
  private static final double MILLE = 1000;

  private AffineTransform line = new AffineTransform();
  private AffineTransform pen = new AffineTransform();
  private String font = "";
  private double size;
  private double spacing;

  /**
   * What one operator shows.
   *
   * @param matrix of text space before it
   * @param lead from the pen to the first glyph, in text space
   * @param extra after each glyph, thousandths of the size
   */
  record Run(AffineTransform matrix, double lead, int[] codes, double[] extra) {}

  String font() {
    return font;
  }

  double size() {
    return size;
  }

  void begin() {
    matrix(new AffineTransform());
  }

  void font(String name, double newSize) {
    font = name;
    size = newSize;
  }

  void spacing(double value) {
    spacing = value;
  }

  void matrix(AffineTransform matrix) {
    line = new AffineTransform(matrix);
    pen = new AffineTransform(matrix);
  }

  void move(double x, double y) {
    line.translate(x, y);
    pen = new AffineTransform(line);
  }

  /** Shows strings and adjustments, and moves the pen behind them. */
  Run show(List<? extends COSBase> elements, SubsetFont widths) {
    int length = 0;
    for (COSBase element : elements) {
      length += element instanceof COSString string ? string.getBytes().length / 2 : 0;
    }
    int[] codes = new int[length];
    double[] extra = new double[length];
    AffineTransform start = new AffineTransform(pen);
    double lead = 0;
    double advance = 0;
    int count = 0;
    for (COSBase element : elements) {
      if (element instanceof COSString string) {
        byte[] bytes = string.getBytes();
        for (int i = 0; i + 1 < bytes.length; i += 2) {
          codes[count] = (bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF);
          extra[count] = size == 0 ? 0 : spacing * MILLE / size;
          advance += widths.width(codes[count]) + extra[count];
          count++;
        }
      } else {
        double gap = -PdfOperands.value(element);
        advance += gap;
        if (count == 0) {
          lead += gap * size / MILLE;
        } else {
          extra[count - 1] += gap;
        }
      }
    }
    pen.translate(advance * size / MILLE, 0);
    return new Run(start, lead, Arrays.copyOf(codes, count), Arrays.copyOf(extra, count));
  }
}
