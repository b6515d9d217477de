package org.kanyin.impose.draw;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.CMYKColor;
import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSpotColor;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kanyin.impose.layout.MarkDrawing;
import org.kanyin.impose.layout.PagePlacement;
import org.kanyin.impose.layout.PlacementMatrix;
import org.kanyin.impose.layout.PrintedSide;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.PaperSize;

/** Draws sheets; everything is decided before. */
public final class SheetWriter {
  private static final float HAIRLINE = 0.3f;
  private static final PdfName DUPLEX = new PdfName("Duplex");

  /** Prints on every plate (PDF 32000-1, 8.6.6.4); shown as black. */
  private static final PdfSpotColor REGISTRATION =
      new PdfSpotColor("All", new CMYKColor(0f, 0f, 0f, 1f));

  private final PaperSize sheet;
  private final DuplexFlip turning;
  private final Optional<BaseFont> type;

  /**
   * A writer of sheets of one job.
   *
   * @param type for labels; without it there are none
   */
  public SheetWriter(PaperSize sheet, DuplexFlip turning, Optional<BaseFont> type) {
    this.sheet = sheet;
    this.turning = turning;
    this.type = type;
  }

  /**
   * Writes the sides as a PDF.
   *
   * @throws IOException where OpenPDF cannot read the source
   */
  public byte[] write(byte[] source, List<PrintedSide> sides) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(source.length + (64 << 10));
    Rectangle paper = new Rectangle((float) sheet.width(), (float) sheet.height());
    try (PdfReader reader = new PdfReader(source)) {
      Document document = new Document(paper);
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setPdfVersion(PdfWriter.VERSION_1_7);
      writer.setFullCompression();
      document.open();
      SourcePages pages = new SourcePages(reader, writer);
      for (PrintedSide side : sides) {
        document.newPage();
        writer.setPageEmpty(false);
        draw(side, writer.getDirectContent(), pages);
      }
      pages.copyCatalog();
      describe(writer, pages.title());
      document.close();
    }
    return out.toByteArray();
  }

  private void draw(PrintedSide side, PdfContentByte canvas, SourcePages pages) throws IOException {
    for (PagePlacement p : side.pages()) {
      PlacementMatrix m = p.matrix();
      canvas.addTemplate(pages.form(p.page(), p.clip()), m.a(), m.b(), m.c(), m.d(), m.e(), m.f());
    }
    if (side.marks().equals(MarkDrawing.NONE)) {
      return;
    }
    // An artifact of the page, not content: PDF 32000-1, 14.8.2.2.
    canvas.beginMarkedContentSequence(new PdfName("Artifact"));
    lines(side.marks(), canvas);
    type.ifPresent(font -> side.marks().labels().forEach(l -> label(l, font, canvas)));
    canvas.endMarkedContentSequence();
  }

  private static void lines(MarkDrawing marks, PdfContentByte canvas) {
    canvas.saveState();
    canvas.setColorStroke(REGISTRATION, 1);
    canvas.setLineWidth(HAIRLINE);
    for (boolean dashed : new boolean[] {false, true}) {
      if (dashed) {
        canvas.setLineDash(2, 1.5f, 0);
      }
      for (MarkDrawing.Stroke s : marks.strokes()) {
        if (s.dashed() == dashed) {
          canvas.moveTo((float) s.x1(), (float) s.y1());
          canvas.lineTo((float) s.x2(), (float) s.y2());
          canvas.stroke();
        }
      }
      if (!dashed) {
        marks.rings().forEach(r -> ring(r, canvas));
      }
    }
    canvas.restoreState();
  }

  private static void ring(MarkDrawing.Ring ring, PdfContentByte canvas) {
    canvas.circle((float) ring.x(), (float) ring.y(), (float) ring.radius());
    canvas.stroke();
  }

  private static void label(MarkDrawing.Label label, BaseFont font, PdfContentByte canvas) {
    canvas.beginText();
    canvas.setGrayFill(0);
    canvas.setFontAndSize(font, (float) label.size());
    if (label.upwards()) {
      canvas.setTextMatrix(0, 1, -1, 0, (float) label.x(), (float) label.y());
    } else {
      canvas.setTextMatrix((float) label.x(), (float) label.y());
    }
    canvas.showText(label.text());
    canvas.endText();
  }

  /** Says who made it, and asks the printer not to scale and to turn the sheets as they must be. */
  private void describe(PdfWriter writer, String title) {
    PdfDictionary info = writer.getInfo();
    // No clock: the same pages give the same sheets on every day.
    info.remove(PdfName.CREATIONDATE);
    info.put(PdfName.PRODUCER, new PdfString("Kanyin"));
    if (!title.isEmpty()) {
      info.put(PdfName.TITLE, new PdfString(title + "（印张）", PdfObject.TEXT_UNICODE));
    }
    writer.addViewerPreference(PdfName.PRINTSCALING, PdfName.NONE);
    boolean longEdge = turning == DuplexFlip.LONG;
    writer.addViewerPreference(
        DUPLEX, new PdfName(longEdge ? "DuplexFlipLongEdge" : "DuplexFlipShortEdge"));
    if (!title.isEmpty()) {
      writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }
  }
}
