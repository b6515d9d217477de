package org.kanyin.seal.press;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.kanyin.base.InkSpec;
import org.kanyin.base.Length;
import org.kanyin.seal.content.PdfNumbers;
import org.kanyin.seal.file.StreamCodec;

/**
 * A page's boxes for the press (PDF 32000 §14.11.2): where it is cut, how far colour goes beyond,
 * and paper around for the marks that show where to cut.
 */
final class TrimMarks {
  /** From the trim to where a mark begins, clear of the bleed. */
  private static final double OFFSET = 4 * Length.MILLIMETRE;

  private static final double LENGTH = 5 * Length.MILLIMETRE;

  /** From the trim to the paper's edge. */
  private static final double ROOM = 10 * Length.MILLIMETRE;

  /** Points: the thinnest that presses hold. */
  private static final String PEN = ".25 w";

  private TrimMarks() {}

  /** As large as the page itself: nothing on it reaches its edge. */
  static void plain(PDPage page) {
    PDRectangle trim = page.getMediaBox();
    page.setTrimBox(trim);
    page.setBleedBox(trim);
  }

  /**
   * Grows the paper around the page and draws the marks.
   *
   * @param ink operators that set the stroke to the publication's own colour; empty where the page
   *     has none of it: a mark would cost the page a plate
   */
  static void around(PDPage page, String ink) {
    PDRectangle trim = page.getMediaBox();
    page.setTrimBox(trim);
    page.setBleedBox(grown(trim, InkSpec.BLEED));
    page.setMediaBox(grown(trim, ROOM));
    COSDictionary dictionary = page.getCOSObject();
    // Whoever opens the file is to see the marks.
    dictionary.removeItem(COSName.CROP_BOX);
    COSArray contents = new COSArray();
    contents.add(dictionary.getItem(COSName.CONTENTS));
    contents.add(StreamCodec.of(drawn(trim, ink).getBytes(StandardCharsets.ISO_8859_1)));
    dictionary.setItem(COSName.CONTENTS, contents);
  }

  private static PDRectangle grown(PDRectangle box, double by) {
    return new PDRectangle(
        (float) (box.getLowerLeftX() - by),
        (float) (box.getLowerLeftY() - by),
        (float) (box.getWidth() + 2 * by),
        (float) (box.getHeight() + 2 * by));
  }

  /** On the plate of the colour and, overprinting it, on black. */
  private static String drawn(PDRectangle trim, String ink) {
    String lines = lines(trim);
    String own = ink.isEmpty() ? "" : "/O0 gs " + ink + "\n" + lines + "S\n";
    // PDF 32000 §14.8.2.2.2: cut marks are artifacts of the kind Page.
    return "/Artifact<</Type/Page>>BDC\nq\n"
        + PEN
        + "\n"
        + own
        + "/O3 gs 0 0 0 1 K\n"
        + lines
        + "S\nQ\nEMC\n";
  }

  private static String lines(PDRectangle trim) {
    StringBuilder out = new StringBuilder();
    for (double x : new double[] {trim.getLowerLeftX(), trim.getUpperRightX()}) {
      line(out, x, trim.getLowerLeftY() - OFFSET, x, trim.getLowerLeftY() - OFFSET - LENGTH);
      line(out, x, trim.getUpperRightY() + OFFSET, x, trim.getUpperRightY() + OFFSET + LENGTH);
    }
    for (double y : new double[] {trim.getLowerLeftY(), trim.getUpperRightY()}) {
      line(out, trim.getLowerLeftX() - OFFSET, y, trim.getLowerLeftX() - OFFSET - LENGTH, y);
      line(out, trim.getUpperRightX() + OFFSET, y, trim.getUpperRightX() + OFFSET + LENGTH, y);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, double x1, double y1, double x2, double y2) {
    for (double v : new double[] {x1, y1}) {
      out.append(PdfNumbers.format(v, 3)).append(' ');
    }
    out.append("m ");
    for (double v : new double[] {x2, y2}) {
      out.append(PdfNumbers.format(v, 3)).append(' ');
    }
    out.append("l\n");
  }
}
