package org.kanyin.seal.content;

import java.awt.geom.AffineTransform;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** The operands of content stream operators as numbers. */
public final class PdfOperands {
  private PdfOperands() {}

  /** The number that an operand is; it must be one. */
  public static double value(COSBase operand) {
    return ((COSNumber) operand).floatValue();
  }

  /** The numbers that all operands are. */
  public static double[] values(List<? extends COSBase> operands) {
    return operands.stream().mapToDouble(PdfOperands::value).toArray();
  }

  /** Six operands as a matrix (PDF 32000 §8.3.4). */
  static AffineTransform matrix(List<? extends COSBase> operands) {
    return new AffineTransform(values(operands));
  }
}
