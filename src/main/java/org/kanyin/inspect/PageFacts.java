package org.kanyin.inspect;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Puts a page's record together. */
final class PageFacts {
  private PageFacts() {}

  static PdfPage of(
      PDPage page, int number, DocumentFacts about, Sheet sheet, PageEngine engine, boolean whole) {
    return new PdfPage(
        number,
        about.label(number),
        sheet.width(),
        sheet.height(),
        sheet.box(page.getMediaBox()),
        sheet.box(page.getTrimBox()),
        sheet.box(page.getBleedBox()),
        page.getCOSObject().containsKey(COSName.TRIM_BOX),
        sheet.rotation(),
        sheet.unit(),
        engine.glyphs(),
        LineMaker.lines(engine.glyphs()),
        engine.images(),
        engine.shapes(),
        about.annotations(page, number, sheet),
        engine.transparencies(),
        whole);
  }
}
