package org.kanyin.inspect.page;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.kanyin.inspect.document.DocumentFacts;
import org.kanyin.inspect.document.PageTransform;
import org.kanyin.inspect.model.Glyph;
import org.kanyin.inspect.model.PdfPage;

/** Puts a page's record together. */
public final class PageAssembler {
  private PageAssembler() {}

  /** As the file has it: PDFBox would cut it to the medium's box, and the fault with it. */
  private static PDRectangle stated(PDPage page, COSName box) {
    return page.getCOSObject().getDictionaryObject(box) instanceof COSArray a && a.size() == 4
        ? new PDRectangle(a)
        : page.getCropBox();
  }

  public static PdfPage of(
      PDPage page,
      int number,
      DocumentFacts about,
      PageTransform transform,
      ContentInterpreter engine,
      boolean whole) {
    int textAngle = UprightText.angle(engine.glyphs(), transform);
    List<Glyph> glyphs = UprightText.of(engine.glyphs(), textAngle, transform);
    return new PdfPage(
        number,
        about.label(number),
        transform.width(),
        transform.height(),
        transform.box(page.getMediaBox()),
        transform.box(stated(page, COSName.TRIM_BOX)),
        transform.box(stated(page, COSName.BLEED_BOX)),
        page.getCOSObject().containsKey(COSName.TRIM_BOX),
        transform.rotation(),
        transform.unit(),
        textAngle,
        glyphs,
        LineBuilder.lines(glyphs),
        engine.images(),
        engine.shapes(),
        about.annotations(page, number, transform),
        engine.transparencies(),
        whole);
  }
}
