package org.kanyin.impose.draw;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.util.List;
import org.kanyin.impose.model.Area;

/** The pages of the PDF that is imposed, as forms to be drawn on sheets. */
final class SourcePages {
  /** What keeps its meaning on the sheets: the colours' printing condition, and layers. */
  private static final List<PdfName> KEPT =
      List.of(PdfName.OUTPUTINTENTS, PdfName.OCPROPERTIES, PdfName.LANG);

  private static final int BEST = 9;

  private final PdfReader reader;
  private final PdfWriter writer;
  private final boolean tagged;

  SourcePages(PdfReader reader, PdfWriter writer) {
    this.reader = reader;
    this.writer = writer;
    this.tagged = reader.getCatalog().get(PdfName.STRUCTTREEROOT) != null;
  }

  /** A page as a form that shows so much of it, in its own units. */
  PdfImportedPage form(int page, Area clip) throws IOException {
    prepare(reader.getPageN(page), page);
    PdfImportedPage form = writer.getImportedPage(reader, page);
    form.setBoundingBox(
        new Rectangle(
            (float) clip.left(), (float) clip.bottom(), (float) clip.right(), (float) clip.top()));
    form.setMatrix(1, 0, 0, 1, 0, 0);
    return form;
  }

  /**
   * OpenPDF copies a page's content stream with its dictionary, and its resources. The page's
   * transparency group (PDF 32000-1, 11.6.6) it leaves out: without it a page that multiplies its
   * colours would multiply them with what is on the sheet.
   */
  private void prepare(PdfDictionary page, int number) throws IOException {
    PdfObject contents = PdfReader.getPdfObject(page.get(PdfName.CONTENTS));
    if (contents == null) {
      return;
    }
    // A copy: pages may share their streams.
    PRStream own =
        contents instanceof PRStream stream && !tagged
            ? new PRStream(stream, null)
            : new PRStream(reader, MarkedContentStripper.of(reader.getPageContent(number)), BEST);
    PdfObject group = page.get(PdfName.GROUP);
    if (group != null) {
      own.put(PdfName.GROUP, group);
    }
    page.put(PdfName.CONTENTS, own);
  }

  /** Copies what the document says of all its pages; after the first {@link #form}. */
  void copyCatalog() throws IOException {
    for (PdfName key : KEPT) {
      PdfObject value = PdfReader.getPdfObject(reader.getCatalog().get(key));
      if (value != null) {
        writer.getExtraCatalog().put(key, writer.addToBody(value).getIndirectReference());
      }
    }
  }

  /** The document's title, may be empty. */
  String title() {
    Object title = reader.getInfo().get("Title");
    return title == null ? "" : title.toString();
  }
}
