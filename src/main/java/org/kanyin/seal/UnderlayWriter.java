package org.kanyin.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.util.Matrix;
import org.kanyin.base.FileIdentifier;

/**
 * Puts the pages of one PDF under those of another: proof sheets over the final's own pages, so
 * that what is proofread is what will be printed. The result is a working paper: it claims no
 * standard.
 */
public final class UnderlayWriter implements AutoCloseable {
  private static final PDColor RED =
      new PDColor(new float[] {1, 0.75f, 0.75f}, PDDeviceRGB.INSTANCE);

  private static final PDColor FRAME =
      new PDColor(new float[] {0.69f, 0, 0.125f}, PDDeviceRGB.INSTANCE);

  /** What is higher, in points, is more than a line of text: a picture, a paragraph. */
  private static final float LINE = 24;

  private static final float STROKE = 1;

  private final PDDocument sheets;

  /**
   * @param sheets sealed
   * @throws IOException where the bytes are no PDF; a fault of ours
   */
  public UnderlayWriter(byte[] sheets) throws IOException {
    this.sheets = Loader.loadPDF(sheets);
    COSDictionary catalogue = this.sheets.getDocumentCatalog().getCOSObject();
    for (String claim : new String[] {"StructTreeRoot", "MarkInfo", "Metadata", "OutputIntents"}) {
      catalogue.removeItem(COSName.getPDFName(claim));
    }
    for (PDPage page : this.sheets.getPages()) {
      page.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
    }
  }

  /**
   * Draws each page under the sheet of its number.
   *
   * @param x of the pages' left edges, points from the sheets' left
   * @param y of their top edges, points from the sheets' tops
   */
  public void put(byte[] pages, double x, double y) throws IOException {
    try (PDDocument beneath = Loader.loadPDF(pages)) {
      LayerUtility layers = new LayerUtility(sheets);
      int count = Math.min(sheets.getNumberOfPages(), beneath.getNumberOfPages());
      for (int i = 0; i < count; i++) {
        PDPage sheet = sheets.getPage(i);
        PDFormXObject form = layers.importPageAsForm(beneath, i);
        form.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        double bottom = sheet.getMediaBox().getHeight() - y - form.getBBox().getHeight();
        try (var content = new PDPageContentStream(sheets, sheet, AppendMode.PREPEND, true, true)) {
          content.saveGraphicsState();
          content.transform(Matrix.getTranslateInstance((float) x, (float) bottom));
          content.drawForm(form);
          content.restoreGraphicsState();
        }
      }
    }
  }

  /**
   * Lays a note on a sheet: a highlight over words, a frame around what is higher than a line, so
   * that a picture is seen as it will be printed. All measures in points from the top left.
   *
   * @param number of the sheet, from 1
   */
  public void remark(
      int number, double left, double top, double right, double bottom, String author, String text)
      throws IOException {
    PDPage sheet = sheets.getPage(number - 1);
    float height = sheet.getMediaBox().getHeight();
    PDRectangle box =
        new PDRectangle(
            (float) left,
            (float) (height - bottom),
            (float) (right - left),
            (float) (bottom - top));
    PDAnnotationMarkup note = box.getHeight() > LINE ? frame(box) : highlight(box);
    note.setPrinted(true);
    note.setTitlePopup(author);
    note.setContents(text);
    note.constructAppearances(sheets);
    sheet.getAnnotations().add(note);
    note.setPage(sheet);
  }

  /** PDF 32000-1 §12.5.6.8: without an interior colour nothing is filled. */
  private static PDAnnotationMarkup frame(PDRectangle box) {
    PDAnnotationSquare note = new PDAnnotationSquare();
    note.setRectangle(
        new PDRectangle(
            box.getLowerLeftX() - STROKE,
            box.getLowerLeftY() - STROKE,
            box.getWidth() + 2 * STROKE,
            box.getHeight() + 2 * STROKE));
    PDBorderStyleDictionary border = new PDBorderStyleDictionary();
    border.setWidth(STROKE);
    note.setBorderStyle(border);
    note.setColor(FRAME);
    return note;
  }

  private static PDAnnotationMarkup highlight(PDRectangle box) {
    PDAnnotationHighlight note = new PDAnnotationHighlight();
    note.setRectangle(box);
    // Upper left, upper right, lower left, lower right: what viewers read, not what §12.5.6.10
    // says.
    note.setQuadPoints(
        new float[] {
          box.getLowerLeftX(), box.getUpperRightY(), box.getUpperRightX(), box.getUpperRightY(),
          box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getLowerLeftY()
        });
    note.setColor(RED);
    note.setConstantOpacity(0.4f);
    return note;
  }

  /** The file; the same steps give the same bytes. */
  public byte[] finish() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sheets.save(out);
    return FileIdentifier.stamped(out.toByteArray(), true);
  }

  @Override
  public void close() throws IOException {
    sheets.close();
  }
}
